package app.anchorage.earning;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Map;

/** What an entry does for its payee. */
public enum Kind {
    /** The first booking of a line for this payee. */
    EARN,
    /** The amount changes: a refund, another amount, another payee, an undo. */
    CORRECT,
    /** Only the day changes: a freeze, a release, an exclusion. */
    MOVE,
    /** An approved statement makes the amount due for payment. */
    PAYOUT;

    /** @param bookedBefore whether any entry of the line exists for this payee, even if they sum to zero */
    public static Kind of(boolean bookedBefore, Map<LocalDate, Money> changes) {
        if (!bookedBefore) {
            return EARN;
        }
        return changes.values().stream().reduce(Money.ZERO, Money::plus).isZero() ? MOVE : CORRECT;
    }
}
