package app.anchorage.intake;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

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

    private static byte[] pack(List<Row> rows) {
        return FastGzip.pack(out -> {
            for (Row row : rows) {
                out.write(Json.bytes(row));
                out.write('\n');
            }
        });
    }

    /** Gathers rows as they come; while one chunk is gathered, the one before is packed beside it. */
    static final class Writer {
        private final Taker taker;
        private List<Row> rows = new ArrayList<>(ROWS);
        private Runnable before = () -> {};

        Writer(Taker taker) {
            this.taker = taker;
        }

        void add(long number, List<String> cells) {
            rows.add(new Row(number, cells));
            if (rows.size() == ROWS) {
                pass();
            }
        }

        void finish() {
            pass();
            pass();
        }

        private void pass() {
            List<Row> full = rows;
            Runnable packed = before;
            before = () -> {};
            rows = new ArrayList<>(ROWS);
            if (!full.isEmpty()) {
                CompletableFuture<byte[]> content = CompletableFuture.supplyAsync(() -> pack(full));
                before = () -> taker.take(full.get(0).number(), full.get(full.size() - 1).number(), content.join());
            }
            packed.run();
        }
    }
}
