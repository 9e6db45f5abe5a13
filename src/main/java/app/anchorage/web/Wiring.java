package app.anchorage.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** The one clock and the one way to plain SQL. */
public class Wiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Joins the transaction that is open on the thread: outside one, row-level security shows nothing. */
    @Produces
    @Singleton
    Jdbi sql(DataSource database) {
        Jdbi jdbi = Jdbi.create(database);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        jdbi.registerRowMapper(new RecordMappers());
        jdbi.registerColumnMapper(LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
        jdbi.registerColumnMapper(Instant.class, Wiring::moment);
        jdbi.registerArgument(new PlainDays());
        jdbi.registerArgument(new PlainMoments());
        return jdbi;
    }

    /** By way of java.sql.Timestamp each would be put together by a calendar first. */
    private static Instant moment(ResultSet row, int column, StatementContext context) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Days go to the database and back as they are: by way of java.sql.Date the year 1 is two days off. */
    private static final class PlainDays extends AbstractArgumentFactory<LocalDate> {
        PlainDays() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate day, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, day);
        }
    }

    /** A java.sql.Timestamp may be of either of the database's two types: it is asked each time which it takes, and other questions wait for that. */
    private static final class PlainMoments extends AbstractArgumentFactory<Instant> {
        PlainMoments() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant moment, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, moment.atOffset(ZoneOffset.UTC));
        }
    }
}
