package app.anchorage.ledger;

import app.anchorage.roster.AgreementTimeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Whose money follows from order lines or from time alone: months' pay, guarantees. */
public interface LineFollower {
    /** After the touched lines were restated by this posting. @param agreements of every anchor, as they were read for the lines */
    void afterLines(long posting, Map<Long, AgreementTimeline> agreements);

    /** Books what is due by itself through the day, in postings of its own; nothing where all is booked. */
    void through(LocalDate day);

    /** After something about all money of these anchors changed (agreements, a freeze) and their lines were restated. */
    void restate(Cause cause, Long reference, Collection<Long> anchors, LocalDate today);
}
