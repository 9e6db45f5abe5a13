package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What changed since a run was submitted: before, after, and the entries that did it. */
@ApplicationScoped
class Changes {
    private static final int PAYEES = 50;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Stands stands;

    /** Empty for a run that was never submitted, or is done with. */
    List<ShownChange> of(SettlementRun run) {
        if (run.submittedAt() == null || run.state() == RunState.APPROVED || run.state() == RunState.DISCARDED) {
            return List.of();
        }
        List<Change> changes = Change.between(stands.promised(run.id()), stands.now(run.id(), run.cutoff()));
        return sql.withHandle(h -> changes.stream().limit(PAYEES).map(change -> shown(h, run, change)).toList());
    }

    private ShownChange shown(Handle h, SettlementRun run, Change change) {
        String name = h.createQuery("select stage_name from anchor where agency_id = :agency and id = :anchor").bind("agency", agency())
                .bind("anchor", change.anchorId()).mapTo(String.class).one();
        List<ShownChange.NewEntry> entries = h.createQuery("""
                select e.id, e.value_date, e.fen from account a join entry e on e.agency_id = a.agency_id and e.account_id = a.id
                where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = :anchor and e.value_date > a.closed_through
                  and e.value_date <= :cutoff and e.id > :seen order by e.id limit 20""")
                .bind("agency", agency()).bind("anchor", change.anchorId()).bind("cutoff", run.cutoff()).bind("seen", change.seen())
                .mapTo(ShownChange.NewEntry.class).list();
        return new ShownChange(name, money(change.beforeFen()), money(change.afterFen()), entries);
    }

    private static Money money(Long fen) {
        return fen == null ? null : Money.fen(fen);
    }

    private long agency() {
        return current.get().agencyId();
    }
}
