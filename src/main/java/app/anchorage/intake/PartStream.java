package app.anchorage.intake;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts a stream into numbered parts of a fixed size; the last one is shorter. */
final class PartStream extends OutputStream {
    /** Takes a part when it is full. */
    interface Taker {
        void take(int seq, byte[] part);
    }

    private final Taker taker;
    private final byte[] part = new byte[FileParts.PART];
    private int filled;
    private int seq;

    PartStream(Taker taker) {
        this.taker = taker;
    }

    @Override
    public void write(int b) {
        part[filled++] = (byte) b;
        if (filled == part.length) {
            pass();
        }
    }

    @Override
    public void write(byte[] from, int start, int length) {
        int at = start;
        for (int left = length; left > 0; ) {
            int now = Math.min(left, part.length - filled);
            System.arraycopy(from, at, part, filled, now);
            filled += now;
            at += now;
            left -= now;
            if (filled == part.length) {
                pass();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            pass();
        }
    }

    private void pass() {
        taker.take(seq++, Arrays.copyOf(part, filled));
        filled = 0;
    }
}
