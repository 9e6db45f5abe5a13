package app.anchorage.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

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
        return jdbi;
    }
}
