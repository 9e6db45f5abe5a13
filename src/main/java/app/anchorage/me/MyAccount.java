package app.anchorage.me;

import app.anchorage.earning.Difference;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The account of the anchor who reads. @param id 0 before anything was booked for the anchor; @param closedThrough the last day on an approved
 * statement; @param closedFen what the days up to it hold, in the anchor's view, of {@code closedEntries} entries; @param today in China;
 * @param lastVisit when the visit before this one ended, null on the first
 */
public record MyAccount(long agencyId, long anchorId, long id, LocalDate closedThrough, long closedFen, long closedEntries, LocalDate today,
        long minimumFen, int payoutDay, Instant lastVisit) {

    public boolean everClosed() {
        return !closedThrough.equals(Difference.NEVER);
    }

    /** When what is payable today is expected to be paid: the agency's payout day of next month. */
    LocalDate payoutOn() {
        return today.plusMonths(1).withDayOfMonth(payoutDay);
    }
}
