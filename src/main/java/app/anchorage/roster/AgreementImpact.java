package app.anchorage.roster;

import app.anchorage.money.Money;
import java.util.Collection;

/** What an agreement version does to money that is or waits to be booked; the ledger implements it. */
public interface AgreementImpact {
    /** What accepting this proposed version would change; writes nothing. */
    Impact preview(long agreementId);

    /** Books the lines of the version's days anew by the posting rule, in the caller's transaction. */
    void apply(long agreementId, String reason);

    /** The same for many versions at once. */
    void applyAll(Collection<Long> agreementIds, String reason);

    /**
     * @param lines how many booked order lines change
     * @param before what they earn the anchor now
     * @param after what they would earn the anchor
     */
    record Impact(long lines, Money before, Money after) {
        public static final Impact NONE = new Impact(0, Money.ZERO, Money.ZERO);

        public Money difference() {
            return after.minus(before);
        }

        /** Names exactly this result, so that a decision holds only for what was shown. */
        public String token() {
            return lines + "_" + before.fen() + "_" + after.fen();
        }
    }
}
