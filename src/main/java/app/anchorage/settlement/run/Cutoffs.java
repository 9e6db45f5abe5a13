package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Which days can be a run's cutoff: not after today in China, and after the day through which somebody is settled. */
@ApplicationScoped
public class Cutoffs {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Payees, and the earliest day through which one of them is settled (null without payees). */
    public record Reach(long payees, LocalDate first) {}

    /** The end of the last month, or today when everybody is settled through that already. */
    LocalDate proposed(LocalDate today) {
        LocalDate monthEnd = today.withDayOfMonth(1).minusDays(1);
        Reach reach = reach();
        return reach.payees() > 0 && !monthEnd.isAfter(reach.first()) ? today : monthEnd;
    }

    void check(LocalDate cutoff, LocalDate today) {
        if (cutoff.isAfter(today)) {
            throw new CutoffRefused("run_cutoff_future", today.toString());
        }
        Reach reach = reach();
        if (reach.payees() == 0) {
            throw new CutoffRefused("run_nothing_yet");
        }
        if (!cutoff.isAfter(reach.first())) {
            throw new CutoffRefused("run_cutoff_closed", reach.first().toString());
        }
    }

    private Reach reach() {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) as payees, min(closed_through) as first from account a where a.agency_id = :agency and a.kind = 'ANCHOR'
                  and exists (select 1 from balance b where b.agency_id = a.agency_id and b.account_id = a.id)""")
                .bind("agency", current.get().agencyId()).mapTo(Reach.class).one());
    }
}
