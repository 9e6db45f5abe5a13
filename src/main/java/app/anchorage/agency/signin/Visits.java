package app.anchorage.agency.signin;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** When a member was here: a visit is a stretch of use, in any browser, without a longer pause. */
final class Visits {
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private Visits() {}

    /** The log-in is used now; after a pause the visit before it has ended when it was last used. */
    static void note(Handle h, long login, Instant now) {
        h.createUpdate("""
                update login set previous_visit_at = case when seen_at < :pause then seen_at else previous_visit_at end, seen_at = :now
                where id = :login""").bind("pause", now.minus(PAUSE)).bind("now", now).bind("login", login).execute();
    }
}
