package app.anchorage.intake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Whole rows packed together: gzip over one JSON line per row. */
final class RowChunk {
    static final int ROWS = 2_000;

    private RowChunk() {}

    /** A row's number and its cells as text. */
    record Row(long number, List<String> cells) {}

    /** Takes a chunk when it is full. */
    interface Taker {
        void take(long first, long last, byte[] content);
    }

    static List<Row> unpack(byte[] content) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(content)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> Json.read(line, Row.class)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs rows as they come; one chunk is in memory at a time. */
    static final class Writer {
        private final Taker taker;
        private ByteArrayOutputStream content;
        private GZIPOutputStream out;
        private long first;
        private long last;
        private int rows;

        Writer(Taker taker) {
            this.taker = taker;
        }

        void add(long number, List<String> cells) {
            try {
                if (rows == 0) {
                    content = new ByteArrayOutputStream(1 << 16);
                    out = new GZIPOutputStream(content);
                    first = number;
                }
                out.write((Json.write(new Row(number, cells)) + "\n").getBytes(StandardCharsets.UTF_8));
                last = number;
                if (++rows == ROWS) {
                    finish();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() {
            if (rows == 0) {
                return;
            }
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            taker.take(first, last, content.toByteArray());
            rows = 0;
        }
    }
}
