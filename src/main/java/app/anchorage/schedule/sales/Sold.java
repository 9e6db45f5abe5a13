package app.anchorage.schedule.sales;

import app.anchorage.money.Money;

/**
 * What one person sold in one place of a session; or sums of that.
 *
 * @param slotId null for lines of no place; @param anchorId null for lines of nobody; @param open neither settled nor closed yet, which the estimate is of
 * @param netFen commission without the platform's fee, refunds taken off; @param anchorsFen and agencyFen booked of it: what is left lies in suspense
 */
public record Sold(Long slotId, Integer seq, String merchant, Long anchorId, String anchor, long lines, long open, long paidFen, long estimateFen, long settledFen,
        long returnedFen, long netFen, long anchorsFen, long agencyFen) {
    static final Sold NOTHING = new Sold(null, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Keeps this one's name. */
    Sold plus(Sold other) {
        return new Sold(slotId, seq, merchant, anchorId, anchor, lines + other.lines, open + other.open, paidFen + other.paidFen, estimateFen + other.estimateFen,
                settledFen + other.settledFen, returnedFen + other.returnedFen, netFen + other.netFen, anchorsFen + other.anchorsFen, agencyFen + other.agencyFen);
    }

    boolean provisional() {
        return open > 0;
    }

    Money suspense() {
        return Money.fen(netFen - anchorsFen - agencyFen);
    }
}
