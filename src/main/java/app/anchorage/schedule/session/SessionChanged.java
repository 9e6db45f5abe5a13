package app.anchorage.schedule.session;

import java.util.Collection;

/** What follows when a session's times, people, places or hours have changed, in the same transaction. */
public interface SessionChanged {
    /** @param ids of those that one act changed */
    void sessions(Collection<Long> ids);

    /** What a session log says. @param unplanned logs of what nobody had planned; @param file the log's name */
    default void streamed(Collection<Long> ids, Collection<Long> unplanned, String file) {
        sessions(ids);
    }

    /** How far before and after a session an order may still be its own. */
    default void tolerance() {}
}
