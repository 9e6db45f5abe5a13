package app.anchorage.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How many rows a text file may have: its size by the length of its first rows; good enough to say how long its reading will take. */
public final class RowEstimate {
    private static final int SAMPLE = 1 << 16;

    private RowEstimate() {}

    /** @return empty for workbooks and JSON, and for small files */
    public static Optional<Long> of(Path file, FileFormat format) throws IOException {
        long size = Files.size(file);
        if (format != FileFormat.CSV || size <= SAMPLE) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            long rows = 0;
            for (byte b : in.readNBytes(SAMPLE)) {
                rows += b == '\n' ? 1 : 0;
            }
            return rows == 0 ? Optional.empty() : Optional.of(size * rows / SAMPLE);
        }
    }
}
