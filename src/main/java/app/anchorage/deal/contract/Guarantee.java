package app.anchorage.deal.contract;

import app.anchorage.money.Money;
import java.time.LocalDate;

/**
 * The sales a slot is guaranteed to bring (保量).
 *
 * @param target the guaranteed sales; @param basis what counts; @param measureOn the day it is measured
 * @param chooser who decides between refund and make-up slot where either is possible, at the latest on chooseUntil (null where nothing is to choose)
 */
public record Guarantee(Money target, Counts basis, LocalDate measureOn, Remedy remedy, Chooser chooser, LocalDate chooseUntil) {
    /** Days between a slot and the measuring of its guarantee where nothing else is agreed. */
    public static final int DAYS_TO_MEASURE = 30;

    public enum Counts {
        PAID,
        SETTLED
    }

    public enum Remedy {
        REFUND,
        MAKE_UP,
        EITHER
    }

    public enum Chooser {
        MERCHANT,
        AGENCY
    }

    /** Net settled sales, measured {@value #DAYS_TO_MEASURE} days after the slot, refunded: what a guarantee is when only its amount was said. */
    public static Guarantee usual(Money target, LocalDate slot) {
        return new Guarantee(target, Counts.SETTLED, slot.plusDays(DAYS_TO_MEASURE), Remedy.REFUND, Chooser.MERCHANT, null);
    }

    public String basisKey() {
        return "contract_basis_" + basis;
    }

    public String remedyKey() {
        return "contract_remedy_" + remedy;
    }

    public String chooserKey() {
        return "contract_chooser_" + chooser;
    }

    public boolean either() {
        return remedy == Remedy.EITHER;
    }
}
