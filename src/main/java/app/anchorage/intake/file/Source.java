package app.anchorage.intake.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded file: where it lies, what its owner calls it, and how much of it may be read. */
public record Source(Path path, String name, Limits limits) {
    private static final int SHOWN = 80;

    public BadReport bad(String code) {
        return bad(code, 0, "", "");
    }

    public BadReport bad(String code, String value) {
        return bad(code, 0, "", value);
    }

    public BadReport bad(String code, long row, String column, String value) {
        return new BadReport(code, name, row == 0 ? "" : Long.toString(row), column, cut(value));
    }

    static String cut(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    byte[] head(int bytes) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(bytes);
        }
    }
}
