package app.anchorage.intake;

import java.util.Set;

/** The name an uploaded file came with, made harmless: only ever shown and offered for download, never a path. */
public final class FileName {
    static final int LONGEST = 200;
    private static final Set<String> READ = Set.of("xls", "xlsx", "csv", "txt", "json");

    private FileName() {}

    public static String clean(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]", "").replaceAll("[<>:\"|?*]", "_").strip();
        name = name.replaceAll("^\\.+", "");
        return name.isEmpty() ? "report" : shortened(name);
    }

    /** Cut before its ending, never inside a character. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** Whether the ending is one of a report; what is inside is looked at separately. */
    public static boolean mayBeReport(String clean) {
        return READ.contains(clean.substring(clean.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT));
    }
}
