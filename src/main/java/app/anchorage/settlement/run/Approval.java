package app.anchorage.settlement.run;

import app.anchorage.agency.Agencies;
import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Postings;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The second person's word: under the posting lock the promise is compared with what is booked now; if nothing changed, statements are made,
 * what is payable becomes due and the days are closed, all in one transaction. Otherwise the run goes back and says what changed.
 */
@ApplicationScoped
public class Approval {
    @Inject
    SettlementRuns runs;

    @Inject
    Stands stands;

    @Inject
    Postings postings;

    @Inject
    LineMoves moves;

    @Inject
    StatementMaker statements;

    @Inject
    Payouts payouts;

    @Inject
    Close close;

    @Inject
    Audit audit;

    @Inject
    Agencies agencies;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** What came of it. @param changed whether the run went back because something was posted in between; @param statements how many were made */
    public record Outcome(boolean changed, int statements) {}

    /** @param seen the version of the run that the approver's sheet showed. @throws app.anchorage.web.BrokenRule when it is another by now */
    @Transactional
    @TransactionConfiguration(timeout = SettlementRuns.PATIENCE)
    public Outcome approve(long id, Integer seen) {
        postings.lock();
        SettlementRun run = runs.hold(id);
        run.mustBeAsSeen(seen);
        return decide(run);
    }

    @Transactional
    @TransactionConfiguration(timeout = SettlementRuns.PATIENCE)
    public Outcome approve(long id) {
        postings.lock();
        return decide(runs.hold(id));
    }

    private Outcome decide(SettlementRun run) {
        run.mayDecide(current.get().member());
        List<PayeeStand> now = stands.now(run.id(), run.cutoff());
        List<Change> changes = Change.between(stands.promised(run.id()), now);
        return changes.isEmpty() ? approved(run) : returned(run, changes);
    }

    private Outcome returned(SettlementRun run, List<Change> changes) {
        run.giveBack(current.get().member(), clock.instant(), null);
        stands.release(run.id());
        audit.record("RUN_CHANGED", RunService.RUN, run.id(), null, Map.of("payees", changes.size()), null);
        return new Outcome(true, 0);
    }

    private Outcome approved(SettlementRun run) {
        long posting = postings.begin(Cause.APPROVAL, run.id(), null);
        moves.book(posting, run);
        List<NewStatement> made = statements.make(run, current.get().name(), agencies.findById(current.get().agencyId()));
        payouts.book(posting, run, made);
        close.through(run);
        run.approve(current.get().member(), clock.instant());
        stands.release(run.id());
        audit.record("RUN_APPROVED", RunService.RUN, run.id(), null, summary(made), null);
        return new Outcome(false, made.size());
    }

    private static Map<String, Object> summary(List<NewStatement> made) {
        long payout = made.stream().mapToLong(statement -> statement.closing().payout().fen()).sum();
        return Map.of("statements", made.size(), "payoutFen", payout);
    }
}
