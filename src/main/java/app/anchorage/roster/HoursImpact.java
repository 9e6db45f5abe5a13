package app.anchorage.roster;

import java.time.LocalDate;

/** What verified hours do to a month's money; the ledger implements it. */
public interface HoursImpact {
    /** Books the anchor's months anew through this one, in the caller's transaction. */
    void apply(long anchorId, LocalDate month, String reason);
}
