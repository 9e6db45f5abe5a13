package app.anchorage.ledger.month;

import java.time.LocalDate;

/** An anchor's month. @param month its first day; @param factOn the day of the fact that may change it */
public record AnchorMonth(long anchorId, LocalDate month, LocalDate factOn) {
    LocalDate end() {
        return month.plusMonths(1).minusDays(1);
    }

    /** {@code 2026-10}. */
    String name() {
        return month.toString().substring(0, 7);
    }
}
