package app.anchorage.roster;

import java.time.LocalDate;

/** Whether a payee's verified hours of a month come from sessions; the schedule implements it, and such a month takes no hours by hand. */
public interface SessionHours {
    boolean rule(long anchorId, LocalDate month);
}
