package app.anchorage.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at its fastest: a report is packed while somebody waits, and what it saves beyond that is little. */
final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
        super(out, 1 << 16);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
