package app.anchorage.deal.fee;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;

/** A slot as its money sees it, fen. @param feeFen with VAT; @param measureOn the day its guarantee is measured, or null */
public record SlotFee(long id, long contractId, String number, int seq, String state, long merchantId, long anchorId, long feeFen, int vatPoints,
        LocalDate deliveredOn, LocalDate measureOn) {
    /** {@code C-202611-0001/1}. */
    public String label() {
        return number + "/" + seq;
    }

    Money fee() {
        return Money.fen(feeFen);
    }

    Rate vat() {
        return Rate.basisPoints(vatPoints);
    }

    boolean binding() {
        return state.equals("SIGNED") || state.equals("ENDED");
    }

    boolean delivered() {
        return binding() && deliveredOn != null;
    }

    /** The day from which shares of the fee are usable: of a guaranteed one not before it is measured. */
    LocalDate sharesDue() {
        return measureOn != null && measureOn.isAfter(deliveredOn) ? measureOn : deliveredOn;
    }
}
