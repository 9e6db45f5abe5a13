package app.anchorage.intake.file;

import java.io.Writer;

/** Text of a limited length; what comes after is dropped. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    BoundedText(int limit) {
        this.limit = limit;
    }

    @Override
    public BoundedText append(CharSequence more) {
        text.append(more, 0, Math.min(more.length(), limit - text.length()));
        return this;
    }

    @Override
    public void write(char[] chars, int from, int length) {
        text.append(chars, from, Math.min(length, limit - text.length()));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
