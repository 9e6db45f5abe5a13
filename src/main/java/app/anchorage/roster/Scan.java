package app.anchorage.roster;

import app.anchorage.web.Refused;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The scan of a signed agreement: a PDF, PNG or JPEG by its content, whatever its name says. */
record Scan(String name, byte[] content, Type type) {
    static final int MOST_BYTES = 20_000_000;

    enum Type {
        PDF("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
        PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
        JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

        private final String mime;
        private final byte[] start;

        Type(String mime, byte[] start) {
            this.mime = mime;
            this.start = start;
        }

        String mime() {
            return mime;
        }

        boolean begins(byte[] content) {
            return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
        }
    }

    /** @throws Refused for anything else, naming the field {@code scan} */
    static Scan of(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refused("scan", "roster_scan_large", Integer.toString(MOST_BYTES / 1_000_000));
        }
        Type type = Arrays.stream(Type.values()).filter(t -> t.begins(content)).findFirst()
                .orElseThrow(() -> new Refused("scan", "roster_scan_kind"));
        if (type == Type.PDF && !opens(content)) {
            throw new Refused("scan", "roster_scan_no_pdf");
        }
        return new Scan(plain(name), content, type);
    }

    /** Only the last part, whatever path a browser sent, without control characters. */
    private static String plain(String name) {
        String plain = name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }

    private static boolean opens(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
