package app.anchorage.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at its fastest: a report is packed while somebody waits, and what it saves beyond that is little. */
final class FastGzip extends GZIPOutputStream {
    /** Writes what is to be packed. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    FastGzip(OutputStream out) throws IOException {
        super(out, 1 << 16);
        def.setLevel(Deflater.BEST_SPEED);
    }

    static byte[] pack(Content content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        try (FastGzip out = new FastGzip(packed)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
