package app.anchorage.schedule.session;

import app.anchorage.agency.Audit;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.Claim;
import app.anchorage.schedule.Holder;
import app.anchorage.schedule.ScheduleLock;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.crew.CrewService;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Two planned sessions exchange their times, their rooms, or both; people and places go with their own session. */
@ApplicationScoped
public class SessionSwap {
    @Inject
    Sessions sessions;

    @Inject
    SessionService service;

    @Inject
    CrewService people;

    @Inject
    Bookings bookings;

    @Inject
    ScheduleLock lock;

    @Inject
    SessionWork work;

    @Inject
    Audit audit;

    /** A session before and after. */
    public record Moved(Session session, Session.Plan plan) {}

    /** Both of them, and what stands against it: what does not fit, and who has a time that is wanted. */
    public record Preview(Moved one, Moved other, List<Refused> unfit, List<Holder> taken) {
        public boolean possible() {
            return unfit.isEmpty() && taken.isEmpty();
        }
    }

    @Transactional
    public Preview preview(long id, long otherId, Exchange what) {
        Moved one = moved(sessions.find(id), sessions.find(otherId), what);
        Moved other = moved(sessions.find(otherId), sessions.find(id), what);
        List<Refused> unfit = new ArrayList<>();
        List<Claim> wanted = new ArrayList<>();
        for (Moved moved : List.of(one, other)) {
            try {
                possible(moved);
                wanted.addAll(service.claims(moved.session, moved.plan));
            } catch (Refused refused) {
                unfit.add(refused);
            }
        }
        List<String> own = List.of(one.session.own(), other.session.own());
        return new Preview(one, other, unfit, wanted.stream().flatMap(claim -> bookings.holder(claim, 1, own).stream()).toList());
    }

    /** @param seen and otherSeen the versions that the preview showed */
    @Transactional
    public void swap(long id, int seen, long otherId, int otherSeen, Exchange what, String reason) {
        lock.hold();
        Session mine = sessions.locked(id);
        Session theirs = sessions.locked(otherId);
        mine.seen(seen);
        theirs.seen(otherSeen);
        List<Moved> both = List.of(moved(mine, theirs, what), moved(theirs, mine, what));
        both.forEach(this::possible);
        List<Claim> wanted = both.stream().flatMap(moved -> service.claims(moved.session, moved.plan).stream()).toList();
        try {
            bookings.take(wanted, 1, List.of(mine.own(), theirs.own()), () -> bookings.together(() -> both.forEach(this::write)));
        } catch (TimeTaken taken) {
            throw new TimeTaken("other", taken.key(), taken.args());
        }
        both.forEach(moved -> follow(moved, reason));
        work.changed(List.of(id, otherId));
    }

    private static Moved moved(Session session, Session other, Exchange what) {
        return new Moved(session, what.plan(session, other));
    }

    private void possible(Moved moved) {
        if (!moved.session.planned()) {
            throw new Refused("other", "schedule_swap_planned", moved.session.title());
        }
        if (moved.plan.equals(moved.session.plan())) {
            throw new Refused("other", "schedule_swap_same", moved.session.title());
        }
        try {
            service.mayBe(moved.session, moved.plan);
        } catch (Refused refused) {
            throw new Refused("other", refused.key(), refused.args());
        }
    }

    private void write(Moved moved) {
        sessions.change(moved.session.id(), moved.plan);
        sessions.moveCrew(moved.session, moved.plan);
    }

    private void follow(Moved moved, String reason) {
        people.recheck(sessions.find(moved.session.id()), reason);
        audit.record("SESSION_SWAPPED", "SESSION", moved.session.id(), moved.session.plan(), moved.plan, reason);
    }
}
