package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.OpenDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * The open days of a run's payees: few in a month's run, all in a first one. Who only looks reads them in his own statement, so that all he sees is of one
 * moment; who writes has them in tables of his transaction, which are counted, so that what reads their entries is planned for as many.
 */
@ApplicationScoped
class PayeeDays {
    @Inject
    CurrentActor current;

    /** Fills the tables {@code open_payee} and {@code open_day} that {@link #LOOKED_AT} names; may be asked again, after they moved. */
    void fill(Handle h, long run, LocalDate cutoff) {
        h.execute("drop table if exists open_payee");
        h.createUpdate("create temp table open_payee on commit drop as " + PAYEES).bind("agency", current.get().agencyId()).bind("run", run)
                .bind("cutoff", cutoff).execute();
        h.execute("analyze open_payee");
        fill(h, "open_payee", "open_day");
    }

    /** Fills {@code days} with those of each of the payees. */
    void fill(Handle h, String payees, String days) {
        h.execute("drop table if exists " + days);
        h.createUpdate("create temp table " + days + " on commit drop as " + DAYS.formatted(payees)).bind("agency", current.get().agencyId()).execute();
        h.execute("analyze " + days);
    }

    private static final String PAYEES = """
            select a.id as account_id, a.anchor_id, a.closed_through as after, -a.closed_fen as opening_fen from account a
            where a.agency_id = :agency and a.kind = 'ANCHOR' and a.closed_through < :cutoff
              and not exists (select 1 from run_exclusion x where x.agency_id = :agency and x.run_id = :run
                and x.anchor_id = a.anchor_id and x.line_id is null)
            """;

    private static final String DAYS = """
            select p.account_id, p.anchor_id, b.value_date as day, b.fen, b.entries
            from %s p join account a on a.agency_id = :agency and a.id = p.account_id cross join
            """ + OpenDays.OF_A;

    /** Everybody whom the run could settle with his days, within one statement. */
    static final String LOOKED_AT = "with open_payee as (" + PAYEES + "), open_day as (" + DAYS.formatted("open_payee") + ")";
}
