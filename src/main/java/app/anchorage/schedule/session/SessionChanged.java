package app.anchorage.schedule.session;

/** What follows when a session's times, people or places have changed, in the same transaction. */
public interface SessionChanged {
    void session(long id);
}
