package app.anchorage.web;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/** Rows in PostgreSQL's COPY text form, for bulk work through temporary stages. */
public final class Copy {
    private final StringBuilder text = new StringBuilder();

    /** Appends a row; null is SQL's null, bytes are a bytea. */
    public void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
    }

    /** Appends all rows of another. */
    public void add(Copy more) {
        text.append(more.text);
    }

    /** Sends the rows and forgets them. */
    public void into(Handle handle, String copy) {
        try {
            if (text.length() > 0) {
                handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(text.toString()));
            }
            text.setLength(0);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("bulk write failed: " + copy, e);
        }
    }

    public int length() {
        return text.length();
    }

    private void append(Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(java.util.HexFormat.of().formatHex(bytes));
        } else if (value instanceof String string) {
            escape(string);
        } else {
            text.append(value);
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case 0 -> throw new IllegalArgumentException("NUL in text");
                default -> text.append(c);
            }
        }
    }
}
