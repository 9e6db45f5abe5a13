package app.anchorage.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an .xlsx once, counting, before anything parses it: sizes that the file itself states are not believed. */
final class ZipGuard {
    private static final int MAX_ENTRIES = 2_000;
    private static final int PROLOG = 4096;
    private static final Pattern NO_ELEMENT = Pattern.compile("<!--.*?-->|<\\?.*?\\?>", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("^[^<]*<(?:[A-Za-z][\\w.-]*:)?([A-Za-z]\\w*)");

    private final Source source;
    private final byte[] buffer = new byte[1 << 16];
    private long inflated;

    private ZipGuard(Source source) {
        this.source = source;
    }

    static void check(Source source) {
        try (ZipFile zip = new ZipFile(source.path().toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw source.bad("bad_report_entries", Integer.toString(zip.size()));
            }
            new ZipGuard(source).check(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw source.bad("bad_report_damaged");
        }
    }

    private void check(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw source.bad("bad_report_damaged", name);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                check(name, in);
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            throw source.bad("bad_report_kind");
        }
    }

    private void check(String name, InputStream in) throws IOException {
        int read = in.readNBytes(buffer, 0, PROLOG);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        String root = xml ? root(name, new String(buffer, 0, read, StandardCharsets.ISO_8859_1)) : "";
        CellNames cells = root.equals("worksheet") ? new CellNames() : null;
        long part = 0;
        while (read > 0) {
            part += read;
            inflated += read;
            refuse(inflated > source.limits().maxInflatedBytes(), "bad_report_inflates", name);
            boolean tooMuchText = root.equals("sst") && part > source.limits().maxSharedStringBytes();
            refuse(tooMuchText, "bad_report_shared_strings", name);
            refuse(cells != null && cells.tooFarRight(buffer, read), "bad_report_damaged", name);
            read = in.read(buffer);
        }
    }

    /** The document's first element; its start must be plain ASCII-compatible XML without a document type. */
    private String root(String name, String start) {
        String prolog = NO_ELEMENT.matcher(start).replaceAll("");
        int doctype = prolog.toUpperCase(Locale.ROOT).indexOf("<!DOCTYPE");
        refuse(doctype >= 0, "bad_report_doctype", name);
        Matcher root = ROOT.matcher(prolog);
        refuse(!root.find(), "bad_report_damaged", name);
        return root.group(1);
    }

    private void refuse(boolean bad, String code, String value) {
        if (bad) {
            throw source.bad(code, value);
        }
    }
}
