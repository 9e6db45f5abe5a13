package app.anchorage.schedule.session;

import app.anchorage.schedule.ScheduleLock;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The one way of working on a session: under the schedule's lock, with the session held, and whoever follows sessions is told. */
@ApplicationScoped
public class SessionWork {
    @Inject
    Sessions sessions;

    @Inject
    ScheduleLock lock;

    @Inject
    Instance<SessionChanged> followers;

    @Inject
    Once once;

    /** One that can still be changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(long id, Consumer<Session> work) {
        work.accept(held(id));
        changed(List.of(id));
    }

    /** One of several that are worked on by one act; it can still be changed. Whoever works on them calls {@link #changed} once, in the end. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Session held(long id) {
        lock.hold();
        Session session = sessions.locked(id);
        session.must(session.open(), "schedule_session_over");
        return session;
    }

    /** @param form the form's number, so that sending it twice adds once; null for none */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(long id, UUID form, Consumer<Session> work) {
        if (form != null) {
            once.claim(form, "/sessions/" + id);
        }
        open(id, work);
    }

    /** One in whatever state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void any(long id, Consumer<Session> work) {
        lock.hold();
        work.accept(sessions.locked(id));
        changed(List.of(id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Collection<Long> ids) {
        followers.forEach(follower -> follower.sessions(ids));
    }
}
