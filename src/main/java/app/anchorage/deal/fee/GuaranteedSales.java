package app.anchorage.deal.fee;

import app.anchorage.earning.Shortfall;
import app.anchorage.money.Money;
import java.time.LocalDate;

/**
 * A guarantee of sales with what was sold for it, fen.
 *
 * @param soldFen what counts by the measuring day: paid or net settled sales of the slot; @param makeUpFen the same of delivered make-up slots
 * @param elsewhereFen sold on the same days and items, but counted for another guarantee; @param makeUpOn the day they are measured: as long after the last day as agreed for the first; null without one
 * @param feeObligation the fee it gives back of, null while it is not booked
 */
public record GuaranteedSales(long id, long slotId, long targetFen, String basis, LocalDate measureOn, String remedy, String chosen, LocalDate chosenOn,
        LocalDate chooseUntil, long soldFen, long makeUpFen, long elsewhereFen, LocalDate makeUpOn, Long feeObligation) {
    Money target() {
        return Money.fen(targetFen);
    }

    Money sold() {
        return Money.fen(soldFen);
    }

    Money makeUp() {
        return Money.fen(makeUpFen);
    }

    /** What was sold for it elsewhere too is counted once. */
    public Money elsewhere() {
        return Money.fen(elsewhereFen);
    }

    Money lacks() {
        return target().minus(sold()).minus(makeUp()).max(Money.ZERO);
    }

    /** @param part of the sales that count for it, fen */
    GuaranteedSales counting(Counting.Sales sales, long part) {
        return new GuaranteedSales(id, slotId, targetFen, basis, measureOn, remedy, chosen, chosenOn, chooseUntil, soldFen + (sales.own() ? part : 0),
                makeUpFen + (sales.own() ? 0 : part), elsewhereFen + sales.fen() - part, makeUpOn, feeObligation);
    }

    public Shortfall shortfall(Money fee) {
        return Shortfall.of(fee, target(), Money.fen(soldFen + makeUpFen));
    }

    /** The day the refund is known and due; null while the merchant or the agency may still choose a make-up slot, or has and it is not measured. */
    public LocalDate refundOn(LocalDate today) {
        if ("MAKE_UP".equals(chosen) || chosen == null && remedy.equals("MAKE_UP")) {
            return makeUpOn;
        } else if (chosen == null && remedy.equals("EITHER") && chooseUntil != null && !today.isAfter(chooseUntil)) {
            return null;
        } else if (chosen == null && remedy.equals("EITHER") && chooseUntil != null) {
            return chooseUntil;
        }
        return chosenOn != null && chosenOn.isAfter(measureOn) ? chosenOn : measureOn;
    }
}
