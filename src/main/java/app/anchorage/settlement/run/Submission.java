package app.anchorage.settlement.run;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.Postings;
import app.anchorage.web.BrokenRule;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands a dry run to a second person, with a promise of what it holds; that person gives it back, or who submitted it withdraws it. */
@ApplicationScoped
public class Submission {
    @Inject
    SettlementRuns runs;

    @Inject
    Stands stands;

    @Inject
    Figures figures;

    @Inject
    Postings postings;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Transactional
    @TransactionConfiguration(timeout = SettlementRuns.PATIENCE)
    public void submit(long id) {
        postings.lock();
        SettlementRun run = runs.hold(id);
        run.submit(current.get().member(), clock.instant());
        refuseHeld(run, stands.elsewhere(id, run.cutoff()));
        List<PayeeStand> now = stands.now(id, run.cutoff());
        if (now.isEmpty()) {
            throw run.broken("run_empty");
        }
        stands.promise(id, now);
        figures.keep(id, run.cutoff());
        audit.record("RUN_SUBMITTED", RunService.RUN, id, null, Map.of("payees", now.size()), null);
    }

    @Transactional
    public void giveBack(long id, String reason) {
        SettlementRun run = runs.hold(id);
        run.giveBack(current.get().member(), clock.instant(), reason);
        stands.release(id);
        audit.record("RUN_RETURNED", RunService.RUN, id, null, null, reason);
    }

    @Transactional
    public void withdraw(long id, String reason) {
        SettlementRun run = runs.hold(id);
        run.withdraw(current.get().member(), clock.instant(), reason);
        stands.release(id);
        audit.record("RUN_WITHDRAWN", RunService.RUN, id, null, null, reason);
    }

    /** At most one submitted run per payee. */
    private static void refuseHeld(SettlementRun run, List<Stands.HeldElsewhere> held) {
        if (!held.isEmpty()) {
            String names = held.stream().map(Stands.HeldElsewhere::name).distinct().collect(Collectors.joining("、"));
            throw new BrokenRule("run_payee_held", names, Long.toString(held.get(0).runId())).back("/settlements/" + run.id());
        }
    }
}
