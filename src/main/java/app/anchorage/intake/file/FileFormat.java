package app.anchorage.intake.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** The formats that reports come in, told apart by their first bytes and never by the file's name. */
public enum FileFormat {
    XLS,
    XLSX,
    CSV,
    JSON;

    private static final List<String> FOREIGN = List.of(
            "%PDF", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8",
            "Rar!", "7z\u00bc\u00af", "\u001f\u008b", "BZh", "\u007fELF", "MZ\u0090");

    /** @throws BadReport when the file is empty, too big or nothing we read */
    public static FileFormat of(Source source) {
        try {
            long size = Files.size(source.path());
            if (size > source.limits().maxBytes()) {
                throw source.bad("bad_report_too_big", (source.limits().maxBytes() >> 20) + " MB");
            }
            return sniff(source, source.head(4096));
        } catch (IOException e) {
            throw source.bad("bad_report_damaged");
        }
    }

    private static FileFormat sniff(Source source, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return XLS;
        } else if (start.startsWith("PK\u0003\u0004")) {
            return XLSX;
        } else if (start.matches("(?s)\u0009[\u0000\u0002\u0004\u0008][\u0004\u0006\u0008]\u0000.*")) {
            throw source.bad("bad_report_old_excel");
        } else if (FOREIGN.stream().anyMatch(start::startsWith) || start.startsWith("PK")) {
            throw source.bad("bad_report_kind");
        }
        return sniffText(source, start);
    }

    private static FileFormat sniffText(Source source, String start) {
        String mark = "^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)";
        String text = start.replaceAll(mark, "").replace("\u0000", "").strip();
        if (text.isEmpty()) {
            throw source.bad("bad_report_empty");
        } else if (text.startsWith("<")) {
            throw source.bad("bad_report_html");
        }
        return text.startsWith("{") || text.startsWith("[") ? JSON : CSV;
    }
}
