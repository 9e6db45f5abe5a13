package app.anchorage.settlement.run;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.LineFollower;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Makes and changes dry runs; none of this touches the ledger, but what time alone brings (months' pay, guarantees) is booked before a run is made. */
@ApplicationScoped
public class RunService {
    static final String RUN = "SETTLEMENT_RUN";

    @Inject
    SettlementRuns runs;

    @Inject
    Exclusions exclusions;

    @Inject
    Figures figures;

    @Inject
    Cutoffs cutoffs;

    @Inject
    Instance<LineFollower> followers;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    public LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    @Transactional
    public LocalDate proposedCutoff() {
        return cutoffs.proposed(today());
    }

    /** @throws CutoffRefused for a day after today, or one through which everybody is settled */
    @Transactional
    @TransactionConfiguration(timeout = SettlementRuns.PATIENCE)
    public long create(LocalDate cutoff, UUID form) {
        cutoffs.check(cutoff, today());
        followers.forEach(follower -> follower.through(cutoff));
        SettlementRun run = new SettlementRun(cutoff, current.get().member(), clock.instant());
        runs.persistAndFlush(run);
        figures.keep(run.id(), cutoff);
        once.claim(form, "/settlements/" + run.id());
        audit.record("RUN_CREATED", RUN, run.id(), null, Map.of("cutoff", cutoff), null);
        return run.id();
    }

    @Transactional
    public void discard(long id) {
        runs.hold(id).discard();
        audit.record("RUN_DISCARDED", RUN, id, null, null, null);
    }

    @Transactional
    public void exclude(long id, long anchor, String reason) {
        runs.hold(id).mustBe(RunState.DRAFT);
        require(exclusions.hasAccount(anchor));
        exclusions.add(id, anchor, null, reason);
        audit.record("RUN_EXCLUDED", RUN, id, null, Map.of("anchor", anchor), reason);
    }

    @Transactional
    public void exclude(long id, long anchor, Collection<Long> lines, String reason) {
        runs.hold(id).mustBe(RunState.DRAFT);
        for (long line : lines) {
            require(exclusions.hasLine(anchor, line));
            exclusions.add(id, anchor, line, reason);
        }
        figures.forget(id, anchor);
        audit.record("RUN_EXCLUDED", RUN, id, null, Map.of("anchor", anchor, "lines", lines), reason);
    }

    @Transactional
    public void include(long id, long exclusion) {
        runs.hold(id).mustBe(RunState.DRAFT);
        Map<String, Object> removed = exclusions.remove(id, exclusion);
        figures.forget(id, (Long) removed.get("anchor_id"));
        audit.record("RUN_INCLUDED", RUN, id, removed, null, null);
    }

    private static void require(boolean there) {
        if (!there) {
            throw new NotFound();
        }
    }
}
