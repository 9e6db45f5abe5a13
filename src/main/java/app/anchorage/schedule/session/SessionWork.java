package app.anchorage.schedule.session;

import app.anchorage.schedule.ScheduleLock;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
        any(id, session -> {
            session.must(session.open(), "schedule_session_over");
            work.accept(session);
        });
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
        changed(id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(long id) {
        followers.forEach(follower -> follower.session(id));
    }
}
