package app.anchorage.order;

import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.read.Kind;
import app.anchorage.ledger.Cause;
import app.anchorage.web.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The way from report rows to order lines, claims and their money, and back by an undo. */
@ApplicationScoped
public class OrderFacts implements Facts {
    @Inject
    Staging staging;

    @Inject
    Undoing undoing;

    @Override
    public Reading begin(long fileId, Kind kind) {
        return kind == Kind.CLAIMS ? new ClaimReading(staging, fileId) : new OrderReading(staging, fileId);
    }

    @Override
    public UndoEffect undoEffect(long fileId) {
        return undoing.effect(fileId);
    }

    @Override
    public void undo(long fileId, String reason, Progress progress) {
        staging.lock();
        if (undoing.closedBy(fileId)) {
            throw new BrokenRule("undo_closed");
        }
        staging.restate(Cause.UNDO, fileId, reason, progress, posting -> {
            staging.winners().orders(fileId, Winners.Change.UNDO);
            staging.winners().claims(fileId, Winners.Change.UNDO);
        });
    }
}
