package app.anchorage.roster;

import app.anchorage.money.Money;
import java.time.LocalDate;

/** What verified hours do to a month's money; the ledger implements it. */
public interface HoursImpact {
    /** What the month owes the anchor beyond commission, hours and floors together: now and with these minutes; writes nothing. */
    Change preview(long anchorId, LocalDate month, long minutes);

    /** Books the anchor's months anew through this one, in the caller's transaction. */
    void apply(long anchorId, LocalDate month, String reason);

    /** @param before the month's top-up now; @param after with the new hours */
    record Change(Money before, Money after) {
        public static final Change NONE = new Change(Money.ZERO, Money.ZERO);

        public Money difference() {
            return after.minus(before);
        }
    }
}
