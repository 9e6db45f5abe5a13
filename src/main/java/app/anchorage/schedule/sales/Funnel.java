package app.anchorage.schedule.sales;

/**
 * From views to returns, of one session. Lines that tell another line's purchase again do not count.
 *
 * @param views and clicks of the session's log, null where it says nothing; @param orders order numbers; @param lines all of them were paid
 * @param open paid but neither settled nor closed yet; @param closed before settlement, with what had been paid; @param refunded after settlement
 */
public record Funnel(Long views, Long clicks, long orders, long lines, long paidFen, long open, long settled, long settledFen, long closed, long closedFen,
        long refunded, long refundedFen) {
    long returned() {
        return closed + refunded;
    }

    long returnedFen() {
        return closedFen + refundedFen;
    }

    /** The nearest step before the orders that is known. */
    Long reached() {
        return clicks != null ? clicks : views;
    }
}
