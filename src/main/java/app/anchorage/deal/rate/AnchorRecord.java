package app.anchorage.deal.rate;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an anchor has sold: settled sales after returns of 30 and 90 days; of the orders of 90 days that are settled or closed, what was paid
 * and what was kept.
 */
public record AnchorRecord(long orders30, long fen30, long orders90, long fen90, long decided, long paidFen, long keptFen) {
    /** Fewer orders than this say nothing. */
    public static final int ENOUGH = 30;

    public Money sales30() {
        return orders30 < ENOUGH ? null : Money.fen(fen30);
    }

    public Money sales90() {
        return orders90 < ENOUGH ? null : Money.fen(fen90);
    }

    /** The part of what was paid that came back, half up to the hundredth of a percent; null when too few orders say so. */
    public Rate returnRate() {
        if (decided < ENOUGH) {
            return null;
        }
        BigDecimal back = BigDecimal.valueOf(paidFen - keptFen).multiply(BigDecimal.valueOf(10_000));
        return Rate.basisPoints(back.divide(BigDecimal.valueOf(paidFen), 0, RoundingMode.HALF_UP).longValueExact());
    }

    public int enough() {
        return ENOUGH;
    }
}
