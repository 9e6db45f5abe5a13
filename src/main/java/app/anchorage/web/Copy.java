package app.anchorage.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Rows in PostgreSQL's COPY text form, as the bytes that are sent, for bulk work through temporary stages. */
public final class Copy {
    private static final byte[] NULL = bytes("\\N");
    private static final byte[] HEX = bytes("\\\\x");

    private byte[] text = new byte[512];
    private int length;

    /** Appends a row; null is SQL's null, bytes are a bytea. */
    public void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                put((byte) '\t');
            }
            append(values[i]);
        }
        put((byte) '\n');
    }

    /** Appends all rows of another. */
    public void add(Copy more) {
        put(more.text, more.length);
    }

    /** Sends the rows and forgets them. */
    public void into(Handle handle, String copy) {
        if (length > 0) {
            send(handle, copy, new ByteArrayInputStream(text, 0, length));
        }
        length = 0;
    }

    /** Sends rows that were bytes already. */
    public static void send(Handle handle, String copy, byte[] rows) {
        send(handle, copy, new ByteArrayInputStream(rows));
    }

    /** The rows as they would be sent now. */
    public byte[] bytes() {
        return Arrays.copyOf(text, length);
    }

    private static void send(Handle handle, String copy, ByteArrayInputStream rows) {
        try {
            handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows, 1 << 16);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("bulk write failed: " + copy, e);
        }
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    private void append(Object value) {
        if (value == null) {
            put(NULL, NULL.length);
        } else if (value instanceof byte[] bytes) {
            hex(bytes);
        } else if (value instanceof String string) {
            escape(bytes(string));
        } else {
            plain(value.toString());
        }
    }

    private void hex(byte[] values) {
        put(HEX, HEX.length);
        room(2 * values.length);
        for (byte value : values) {
            text[length++] = (byte) Character.forDigit(value >> 4 & 15, 16);
            text[length++] = (byte) Character.forDigit(value & 15, 16);
        }
    }

    private void plain(String value) {
        byte[] bytes = bytes(value);
        put(bytes, bytes.length);
    }

    /** What has to be escaped is one byte in UTF-8, and no byte of any other character. */
    private void escape(byte[] value) {
        int special = 0;
        while (special < value.length && escaped(value[special]) == 0) {
            special++;
        }
        put(value, special);
        for (int i = special; i < value.length; i++) {
            byte escaped = escaped(value[i]);
            if (escaped != 0) {
                put((byte) '\\');
            }
            put(escaped == 0 ? value[i] : escaped);
        }
    }

    /** What follows the backslash; 0 for a byte that stands for itself. */
    private static byte escaped(byte value) {
        return switch (value) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case 0 -> throw new IllegalArgumentException("NUL in text");
            default -> 0;
        };
    }

    private void put(byte value) {
        room(1);
        text[length++] = value;
    }

    private void put(byte[] values, int count) {
        room(count);
        System.arraycopy(values, 0, text, length, count);
        length += count;
    }

    private void room(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
