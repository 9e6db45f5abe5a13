package app.anchorage.settlement.run;

import java.time.LocalDate;

/**
 * How a payee stands at a cutoff, all lines counted: what a submission promises and an approval compares. Fen in the payee's view.
 *
 * @param rangeFen sum of the entries in (closedThrough, cutoff]; @param rangeCount how many they are; @param lastEntry the latest of them
 */
public record PayeeStand(long accountId, long anchorId, LocalDate closedThrough, long openingFen, long rangeFen, long rangeCount, Long lastEntry) {

    /** Whether there is anything to settle. */
    boolean any() {
        return openingFen != 0 || rangeCount != 0;
    }

    boolean same(PayeeStand other) {
        return openingFen == other.openingFen && rangeFen == other.rangeFen && rangeCount == other.rangeCount
                && java.util.Objects.equals(lastEntry, other.lastEntry);
    }
}
