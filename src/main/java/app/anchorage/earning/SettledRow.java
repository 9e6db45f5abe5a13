package app.anchorage.earning;

import app.anchorage.money.Money;
import java.time.Instant;

/**
 * The amounts of the order row that decides a line's state, as far as claims are measured against them.
 *
 * @param settled 结算金额, null while not settled
 * @param paid 付款金额, null when unknown
 * @param moment modified_time, else the file's export moment; null when unknown
 */
public record SettledRow(Money settled, Money paid, Instant moment) {

    /** What the settled amount lacks against the paid one; null when it cannot be told. */
    Money gap() {
        return settled == null || paid == null ? null : paid.minus(settled);
    }

    /** Whether the row may already know of the claim's end; not knowing either moment, it may. */
    boolean mayKnow(Claim claim) {
        return moment == null || claim.completedAt() == null || !claim.completedAt().isAfter(moment);
    }
}
