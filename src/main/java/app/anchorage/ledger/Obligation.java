package app.anchorage.ledger;

import app.anchorage.earning.Difference;
import app.anchorage.ledger.explain.Term;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that is no order line's, and what each account should hold of it. Kind, reference, part and month name it for good.
 *
 * @param reference id of the fact: instalment, slot, receipt, guarantee, agreement version; @param part which part of it, 0 where it has none
 * @param month first day of the month it is for, or null; @param merchantId whom it concerns, or null; @param anchorId whose month, or null
 * @param settles the fee that this pays, writes off or gives back, or null
 * @param agreementId the version that decided, or null
 * @param label what a statement prints beside the kind: a contract's number, a month
 * @param factOn day of the fact that makes a late difference, never the day of import
 */
public record Obligation(Kind kind, long reference, long part, LocalDate month, Long merchantId, Long anchorId, Long slotId, Long settles,
        Long agreementId, String label, LocalDate factOn, List<Should> shoulds) {
    public enum Kind {
        /** An instalment of a slot fee: the merchant owes it, the agency owes the slot. */
        FEE,
        /** The slot was delivered: the fee becomes VAT, the anchor's, the team's and the agency's. */
        DELIVERY,
        /** Money received for a fee. */
        RECEIPT,
        /** A merchant's credit set against a fee. */
        SET_OFF,
        /** A merchant's deposit. */
        DEPOSIT,
        /** A fee given up. */
        WRITE_OFF,
        /** What a missed guarantee gives back. */
        REFUND,
        /** What tiers add to the month's lines. */
        TIER,
        /** What a floor, hours or a base add to the month's commission. */
        FLOOR,
        /** What a team's month is beyond its lines: recovered cost, caps, fixed amounts. */
        TEAM
    }

    /**
     * What one account should hold.
     *
     * @param amount in the holder's view; @param due the day it is usable; @param frozen whether something about it is undecided
     * @param formula how it comes about, its last result the amount
     */
    public record Should(AccountKey account, Money amount, LocalDate due, boolean frozen, List<Term> formula) {
        public Should(AccountKey account, Money amount, LocalDate due, List<Term> formula) {
            this(account, amount, due, false, formula);
        }
    }

    /** The last day on which a payee's part is due; null where nobody has one. */
    LocalDate due() {
        return shoulds.stream().filter(s -> s.account().kind() == AccountKind.ANCHOR && !s.due().equals(Difference.OPEN)).map(Should::due)
                .max(LocalDate::compareTo).orElse(null);
    }
}
