package app.anchorage.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * That something which pages show again and again (roster, merchants with their shops, schedule) has moved: the database counts it with every change, whoever
 * makes it, so that what was read may be kept until then. Not within a transaction that moves anything itself: were it rolled back, its sum would come again.
 */
@ApplicationScoped
public class Moves {
    /** The {@link #sum()} of {@code :agency}, for a question that goes with others. */
    public static final String SUM = "select coalesce(sum(moves), 0) from calendar_move where agency_id = :agency";

    private static final int MOST = 50;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** The agency's moves so far, asked for before what is kept with it is read, which is then never older than its sum. */
    public long sum() {
        return sql.withHandle(h -> h.createQuery(SUM).bind("agency", current.get().agencyId()).mapTo(Long.class).one());
    }

    /** Puts the agency's moves together where they have become many. */
    void tidy() {
        sql.useHandle(h -> h.createUpdate("""
                with gone as (
                  delete from calendar_move where agency_id = :agency and (select count(*) from calendar_move where agency_id = :agency) > :most returning moves)
                insert into calendar_move (agency_id, moves) select :agency, sum(moves) from gone having count(*) > 0""")
                .bind("agency", current.get().agencyId()).bind("most", MOST).execute());
    }
}
