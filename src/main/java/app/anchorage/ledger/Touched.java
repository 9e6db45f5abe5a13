package app.anchorage.ledger;

import app.anchorage.web.Copy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/**
 * The lines that a fact of this transaction bears on: temporary table {@code touched (line_id, fact_on)}. The day is that of the
 * fact, for what a person decides the day of the decision; a line touched twice keeps the later day. An attributed line needs no second look
 * for its anchor; of a fresh one, which this transaction wrote first, nothing is booked yet; an idle one is fresh and nothing of it is settled, so
 * that no money follows. Whose a line was and which place's, before it was attributed anew, is kept for who shows it or counts by it.
 */
@ApplicationScoped
public class Touched {
    @Inject
    Jdbi sql;

    /** Makes the table, or empties it. */
    public void begin() {
        sql.useHandle(h -> {
            h.execute("""
                    create temp table if not exists touched (line_id bigint primary key, fact_on date not null,
                      attributed boolean not null default false, idle boolean not null default false,
                      fresh boolean not null default false, anchor_before bigint, slot_before bigint) on commit drop""");
            h.execute("truncate touched");
        });
    }

    /** Takes the idle lines out, once claims and pairs have been looked at. */
    public void withoutIdle() {
        sql.useHandle(h -> {
            h.execute("delete from touched where idle");
            h.execute("analyze touched");
        });
    }

    public long count() {
        return sql.withHandle(h -> h.createQuery("select count(*) from touched").mapTo(Long.class).one());
    }

    public void add(Collection<Long> lines, LocalDate factOn) {
        Copy rows = new Copy();
        lines.stream().distinct().forEach(line -> rows.row(line, factOn));
        sql.useHandle(h -> rows.into(h, "copy touched (line_id, fact_on) from stdin"));
    }
}
