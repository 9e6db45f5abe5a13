package app.anchorage.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Packs blocks of staged rows as they come; while one is packed, the next is gathered. */
final class StageParts implements Consumer<byte[]> {
    /** Takes a packed part. */
    interface Taker {
        void take(int seq, byte[] content);
    }

    private final Taker taker;
    private int parts;
    private Runnable before = () -> {};

    StageParts(Taker taker) {
        this.taker = taker;
    }

    @Override
    public void accept(byte[] block) {
        CompletableFuture<byte[]> content = CompletableFuture.supplyAsync(() -> pack(block));
        int seq = ++parts;
        before.run();
        before = () -> taker.take(seq, content.join());
    }

    /** Without this nothing of it is found. */
    void end(ReadFile read) {
        before.run();
        taker.take(0, pack(Json.bytes(KeptStages.Told.of(parts, read))));
    }

    static <T> T told(byte[] content, Class<T> type) {
        return Json.read(new String(unpack(content), StandardCharsets.UTF_8), type);
    }

    private static byte[] pack(byte[] block) {
        return FastGzip.pack(out -> out.write(block));
    }

    static byte[] unpack(byte[] content) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content), 1 << 16)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
