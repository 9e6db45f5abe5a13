package app.anchorage.schedule.session;

import app.anchorage.agency.Audit;
import app.anchorage.product.Documents;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.Claim;
import app.anchorage.schedule.ScheduleLock;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.CrewService;
import app.anchorage.schedule.crew.Duty;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.place.PlaceService;
import app.anchorage.schedule.room.Rooms;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Plans, moves, starts, ends and cancels sessions. */
@ApplicationScoped
public class SessionService {
    @Inject
    Sessions sessions;

    @Inject
    Crew crew;

    @Inject
    CrewService people;

    @Inject
    PlaceService places;

    @Inject
    Rooms rooms;

    @Inject
    Bookings bookings;

    @Inject
    ScheduleLock lock;

    @Inject
    SessionWork work;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Who is on air first, and the contract's slot that the session is for; null for none. */
    public record Opening(Long personId, Long contractSlotId, String overReason) {}

    /** @param form the form's number, so that sending it twice plans one session; null for none */
    @Transactional
    public long plan(Session.Plan plan, Opening opening, UUID form) {
        long id = sessions.nextId();
        if (form != null) {
            once.claim(form, "/sessions/" + id);
        }
        lock.hold();
        rooms.open(plan.roomId());
        bookings.take(List.of(Claim.room(plan.roomId(), plan.span())), 1, "session " + id, () -> sessions.add(id, plan));
        audit.record("SESSION_PLANNED", "SESSION", id, null, plan, null);
        if (opening.personId() != null) {
            people.join(sessions.find(id), new OnDuty.Terms(opening.personId(), Duty.ANCHOR, plan.span(), opening.overReason()));
        }
        if (opening.contractSlotId() != null) {
            places.put(sessions.find(id), opening.contractSlotId());
        }
        work.changed(List.of(id));
        return id;
    }

    /** @param reason needed when the room or the hours change */
    @Transactional
    public void change(long id, int seen, Session.Plan plan, String reason) {
        lock.hold();
        Session before = sessions.locked(id);
        before.seen(seen);
        before.must(before.open(), "schedule_session_over");
        boolean moved = !plan.span().equals(before.span()) || plan.roomId() != before.roomId();
        if (moved) {
            before.must(before.planned(), "schedule_session_runs");
            if (reason == null) {
                throw new Refused("reason", "schedule_move_reason");
            }
            rooms.open(plan.roomId());
        }
        mayBe(before, plan);
        bookings.take(claims(before, plan), 1, before.own(), () -> bookings.together(() -> {
            sessions.change(id, plan);
            sessions.moveCrew(before, plan);
        }));
        people.recheck(sessions.find(id), reason);
        audit.record(moved ? "SESSION_MOVED" : "SESSION_CHANGED", "SESSION", id, before.plan(), plan, reason);
        work.changed(List.of(id));
    }

    void mayBe(Session before, Session.Plan plan) {
        places.mustFit(before, plan);
        for (OnDuty member : crew.of(before.id())) {
            if (!member.follow(before.span(), plan.span()).isPresent()) {
                throw new Refused("to", "schedule_move_cuts", member.person());
            }
        }
    }

    /** The room and everybody in it, at their new times. */
    List<Claim> claims(Session before, Session.Plan plan) {
        List<Claim> wanted = new ArrayList<>(List.of(Claim.room(plan.roomId(), plan.span())));
        crew.of(before.id()).forEach(member -> member.follow(before.span(), plan.span())
                .ifPresent(span -> wanted.add(new Claim(Claim.Kind.PERSON, member.personId(), span, "from"))));
        return wanted;
    }

    /** It is on air from now. */
    @Transactional
    public void start(long id, int seen) {
        Session session = sessions.locked(id);
        session.seen(seen);
        session.must(session.planned(), "schedule_session_not_planned");
        Instant now = minute();
        session.must(now.isBefore(session.endsAt()), "schedule_session_too_late");
        String lacking = places.lacking(id);
        session.must(lacking == null, "schedule_start_documents", lacking);
        Documents.guarded(() -> new BrokenRule("board_documents_missing_now").back(session.path()), () -> sessions.become(id, Session.State.LIVE, now, null));
        audit.record("SESSION_STARTED", "SESSION", id, null, null, null);
        work.changed(List.of(id));
    }

    /** It is over; what was really streamed can be said and verified now. */
    @Transactional
    public void end(long id, int seen) {
        Session session = sessions.locked(id);
        session.seen(seen);
        Instant now = minute();
        session.must(session.open() && !now.isBefore(session.startsAt()), "schedule_session_not_begun");
        boolean timed = session.actualFrom() != null && now.isAfter(session.actualFrom());
        sessions.become(id, Session.State.DONE, timed ? session.actualFrom() : null, timed ? now : null);
        audit.record("SESSION_ENDED", "SESSION", id, null, null, null);
        work.changed(List.of(id));
    }

    /** Its people, room and contract slots are free again. */
    @Transactional
    public void cancel(long id, int seen, String reason) {
        lock.hold();
        Session session = sessions.locked(id);
        session.seen(seen);
        session.must(session.open(), "schedule_session_over");
        session.must(crew.of(id).stream().noneMatch(OnDuty::verified), "schedule_cancel_verified");
        session.must(places.endangered(id).stream().noneMatch(risk -> risk.deliveredOn() != null), "schedule_cancel_delivered");
        sessions.become(id, Session.State.CANCELLED, null, null);
        places.free(id);
        audit.record("SESSION_CANCELLED", "SESSION", id, session.plan(), null, reason);
        work.changed(List.of(id));
    }

    private Instant minute() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }
}
