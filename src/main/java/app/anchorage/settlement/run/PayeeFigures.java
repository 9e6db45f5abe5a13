package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import java.time.LocalDate;

/**
 * What a payee's account did in the range of a run, excluded lines left out. A line counts on each day by its net: up is earned, down is
 * deducted; so a freeze and its release, or a refund on the very day of the earning, leave what remains (opening + earned + deducted = closing).
 *
 * @param excludedFen the net of excluded lines: it moves to the day after the cutoff
 * @param heldFen what has a value date after the cutoff; @param heldFrom the first such day; @param frozenFen what has none yet
 * @param lastId the payee's last statement with its number and payout, null before the first
 */
public record PayeeFigures(long accountId, long anchorId, String name, Integer sharePoints, LocalDate closedThrough, long openingFen,
        long earnedFen, long deductedFen, long earnedLines, long deductedLines, long entries, long excludedFen, long heldFen,
        LocalDate heldFrom, long frozenFen, Long lastId, String lastNumber, Long lastPayoutFen, long missingLines) {
    /** Whether a run makes a statement of it: something moved up to the cutoff, or was carried. */
    public boolean settles() {
        return openingFen != 0 || entries > 0;
    }

    /** Whether that statement says anything: what was booked and moved away again leaves nothing. */
    public boolean moves() {
        return openingFen != 0 || earnedFen != 0 || deductedFen != 0 || excludedFen != 0;
    }


    public Closing closing(Money minimum) {
        return Closing.of(Money.fen(openingFen), Money.fen(earnedFen + deductedFen), minimum);
    }
}
