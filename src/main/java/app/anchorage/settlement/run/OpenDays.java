package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * The days of payees that no statement has closed: few in a month's run, all in a first one. They lie in tables of this transaction, which are counted, so
 * that what reads the entries of these days is planned for as many.
 */
@ApplicationScoped
class OpenDays {
    @Inject
    CurrentActor current;

    /** Fills {@code open_payee} with everybody whom the run could settle, and {@code open_day} with his days; may be asked again, after they moved. */
    void of(Handle h, long run, LocalDate cutoff) {
        h.execute("drop table if exists open_payee");
        h.createUpdate(PAYEES).bind("agency", current.get().agencyId()).bind("run", run).bind("cutoff", cutoff).execute();
        h.execute("analyze open_payee");
        read(h, "open_payee", "open_day");
    }

    /** Fills {@code days} with those after {@code after} of each of the payees. */
    void read(Handle h, String payees, String days) {
        h.execute("drop table if exists " + days);
        h.createUpdate(DAYS.formatted(days, payees)).bind("agency", current.get().agencyId()).execute();
        h.execute("analyze " + days);
    }

    private static final String PAYEES = """
            create temp table open_payee on commit drop as
            select a.id as account_id, a.anchor_id, a.closed_through as after, -a.closed_fen as opening_fen from account a
            where a.agency_id = :agency and a.kind = 'ANCHOR' and a.closed_through < :cutoff
              and not exists (select 1 from run_exclusion x where x.agency_id = :agency and x.run_id = :run
                and x.anchor_id = a.anchor_id and x.line_id is null)""";

    /** Each payee's are found by themselves ("offset 0"): the database takes a third of all days for open. */
    private static final String DAYS = """
            create temp table %s on commit drop as
            select p.account_id, b.value_date as day, b.fen, b.entries from %s p cross join lateral (
              select b.value_date, b.fen, b.entries from balance b
              where b.agency_id = :agency and b.account_id = p.account_id and b.value_date > p.after offset 0) b""";
}
