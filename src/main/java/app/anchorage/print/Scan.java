package app.anchorage.print;

import app.anchorage.web.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A scan of a signed paper. What it is, its bytes say, not its name. */
public record Scan(String name, byte[] bytes) {
    public static final int MOST_BYTES = 20_000_000;
    private static final int LONGEST = 120;

    /** What a scan may be. */
    public enum Type {
        PDF("application/pdf", "pdf"),
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg");

        private final String media;
        private final String ending;

        Type(String media, String ending) {
            this.media = media;
            this.ending = ending;
        }

        public String media() {
            return media;
        }

        public String ending() {
            return ending;
        }
    }

    /**
     * As a browser sent it: of the name only the last part, whatever path it came with, without control characters.
     *
     * @throws Refused naming the field {@code scan}, when it is too large, or none of the types, or cannot be opened
     */
    public static Scan of(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        String plain = name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        Scan scan = new Scan(plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain, bytes);
        if (scan.type().isEmpty()) {
            throw new Refused("scan", "web_scan_wrong");
        }
        return scan;
    }

    /** Before so much is read. */
    public static Refused tooLarge() {
        return new Refused("scan", "web_scan_large", MOST_BYTES / 1_000_000);
    }

    /** Empty when it is none of them, or cannot be opened as what it claims to be. */
    public Optional<Type> type() {
        if (startsWith(37, 80, 68, 70, 45)) {
            return isPdf() ? Optional.of(Type.PDF) : Optional.empty();
        }
        if (startsWith(0x89, 0x50, 0x4E, 0x47)) {
            return isPicture("png") ? Optional.of(Type.PNG) : Optional.empty();
        }
        return startsWith(0xFF, 0xD8, 0xFF) && isPicture("jpeg") ? Optional.of(Type.JPEG) : Optional.empty();
    }

    private boolean startsWith(int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isPdf() {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Reads only its size: a picture may be small as a file and huge in memory. */
    private boolean isPicture(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = readers.next();
            reader.setInput(in);
            return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
