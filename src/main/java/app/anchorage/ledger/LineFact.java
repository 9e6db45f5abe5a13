package app.anchorage.ledger;

import app.anchorage.roster.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An order line as the rules need it: its winning observation (amounts in fen, rates in millionths; all null when every observation was
 * undone), whose it is, and what its last journal fixed.
 */
public record LineFact(long id, String platform, String category, String itemTitle, String itemId, LocalDate createdOn, Long anchorId, LocalDate factOn,
        String pair, Long observationId, Integer state, Long paidFen, Long settledFen, Long incomeFen, Long techFen, Boolean techComputed,
        Long commissionRate, Long shareRate, Long takeRate, Long techRate, Long subsidyRate, String subsidies, Integer quantity,
        LocalDate settledOn, Instant moment, Long lastAnchorId, LocalDate lastSettledOn, LocalDate lastDueOn, String lastCategory,
        String lastHoldScope, Long lastHoldRuleId, Integer lastHoldDays) {
    static final int SETTLED = 3;

    Scope.Sale sale() {
        return new Scope.Sale(platform, category, itemTitle, itemId);
    }

    /** Whether a person said that another line tells the same purchase. */
    boolean toldTwice() {
        return "SAME".equals(pair);
    }

    /** Settled money is there to be shared; a missing settled amount never falls back to the paid one. */
    boolean settled() {
        return state != null && state == SETTLED && settledFen != null && incomeFen != null && settledOn != null;
    }

    /**
     * Whether the due day of the last journal still stands: a changed rule moves nothing that has its day, another category chooses
     * anew, except where a statement has closed the day.
     */
    boolean keepsDueDay(boolean closed) {
        return lastDueOn != null && settledOn != null && settledOn.equals(lastSettledOn)
                && Objects.equals(anchorId, lastAnchorId) && (closed || Objects.equals(category, lastCategory));
    }
}
