package app.anchorage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a {@link LineFact} column by column: an import reads a million, for which a mapper that looks up names takes as long as the rules. */
final class LineFactRow implements RowMapper<LineFact> {
    private ResultSet row;
    private int column;

    @Override
    public LineFact map(ResultSet row, StatementContext context) throws SQLException {
        this.row = row;
        this.column = 0;
        return new LineFact(number(), text(), text(), text(), text(), day(), number(), day(), text(), number(), count(), number(), number(), number(),
                number(), flag(), number(), number(), number(), number(), number(), text(), count(), day(), moment(), number(), day(), day(), text(), text(),
                number(), count());
    }

    private String text() throws SQLException {
        return row.getString(++column);
    }

    private Long number() throws SQLException {
        long value = row.getLong(++column);
        return row.wasNull() ? null : (Long) value;
    }

    private Integer count() throws SQLException {
        int value = row.getInt(++column);
        return row.wasNull() ? null : (Integer) value;
    }

    private Boolean flag() throws SQLException {
        boolean value = row.getBoolean(++column);
        return row.wasNull() ? null : (Boolean) value;
    }

    private LocalDate day() throws SQLException {
        return row.getObject(++column, LocalDate.class);
    }

    private Instant moment() throws SQLException {
        OffsetDateTime value = row.getObject(++column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
