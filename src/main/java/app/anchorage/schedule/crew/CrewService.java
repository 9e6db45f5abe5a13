package app.anchorage.schedule.crew;

import app.anchorage.agency.Audit;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.Anchors;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.Claim;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.hours.Limits;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionWork;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Puts people into sessions, changes their hours and duty, and lets others step in for them. */
@ApplicationScoped
public class CrewService {
    private static final Duration AROUND = Duration.ofHours(3);

    @Inject
    Crew crew;

    @Inject
    Anchors anchors;

    @Inject
    Limits limits;

    @Inject
    Bookings bookings;

    @Inject
    SessionWork work;

    @Inject
    Audit audit;

    @Transactional
    public void add(long sessionId, OnDuty.Terms terms, UUID form) {
        work.open(sessionId, form, session -> join(session, terms));
    }

    /** In the caller's transaction, who holds the schedule's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long join(Session session, OnDuty.Terms terms) {
        OnDuty.Terms allowed = allowed(session, terms, null);
        alone(session, allowed, null);
        long[] id = new long[1];
        take(session, allowed, () -> id[0] = crew.add(session.id(), allowed));
        audit.record("CREW_ADDED", "SESSION", session.id(), null, allowed, terms.overReason());
        return id[0];
    }

    /** @param seen the row's version as the form was shown */
    @Transactional
    public void change(long sessionId, long id, int seen, OnDuty.Terms terms, String reason) {
        work.open(sessionId, session -> {
            OnDuty before = mayChange(session, id, seen);
            OnDuty.Terms allowed = allowed(session, terms, id);
            alone(session, allowed, id);
            take(session, allowed, () -> crew.change(id, allowed));
            audit.record("CREW_CHANGED", "SESSION", sessionId, before.terms(), allowed, reason);
        });
    }

    @Transactional
    public void remove(long sessionId, long id, int seen, String reason) {
        work.open(sessionId, session -> {
            OnDuty before = mayChange(session, id, seen);
            crew.remove(id);
            audit.record("CREW_REMOVED", "SESSION", sessionId, before.terms(), null, reason);
        });
    }

    @Transactional
    public void standIn(long sessionId, long id, int seen, long other, String reason) {
        work.open(sessionId, session -> stepIn(session, id, seen, other, reason, null));
    }

    /** In several sessions by one act: the caller tells their followers in the end. @param leave why the first one is away */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stepIn(long sessionId, long id, int seen, long other, String reason, Long leave) {
        stepIn(work.held(sessionId), id, seen, other, reason, leave);
    }

    private void stepIn(Session session, long id, int seen, long other, String reason, Long leave) {
        OnDuty before = mayChange(session, id, seen);
        if (other == before.personId()) {
            throw new Refused("person", "schedule_stand_in_self");
        }
        OnDuty.Terms allowed = allowed(session, new OnDuty.Terms(other, before.duty(), before.span(), reason), id);
        take(session, allowed, () -> crew.change(id, allowed));
        crew.steppedIn(before, other, leave, reason);
        audit.record("CREW_STAND_IN", "SESSION", session.id(), before.terms(), allowed, reason);
    }

    /** After a session has moved: what it breaks of anybody's limits has the move's reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recheck(Session session, String reason) {
        for (OnDuty member : crew.of(session.id())) {
            String over = limits.allow(member.personId(), member.span(), member.id(), session.id(), reason == null ? member.overReason() : reason);
            crew.over(member.id(), over);
        }
    }

    private void take(Session session, OnDuty.Terms terms, Runnable write) {
        bookings.take(List.of(Claim.person(terms.personId(), terms.span())), 1, session.own(), write);
    }

    /** Names the anchor who is on air then; the database decides. */
    private void alone(Session session, OnDuty.Terms terms, Long self) {
        if (terms.duty() == Duty.ANCHOR) {
            crew.of(session.id()).stream().filter(part -> part.duty() == Duty.ANCHOR && !Objects.equals(part.id(), self) && part.span().overlaps(terms.span()))
                    .findFirst().ifPresent(part -> {
                        throw new TimeTaken("from", "schedule_cut_taken", part.person(), part.span().toString());
                    });
        }
    }

    private OnDuty.Terms allowed(Session session, OnDuty.Terms terms, Long self) {
        Anchor person = anchors.findByIdOptional(terms.personId()).orElseThrow(() -> new Refused("person", "schedule_person_wrong"));
        if (person.archived()) {
            throw new Refused("person", "schedule_person_archived", person.stageName());
        }
        Span room = terms.duty().onAir() ? session.span() : session.span().wider(AROUND);
        if (!terms.span().within(room)) {
            throw new Refused("from", terms.duty().onAir() ? "schedule_outside" : "schedule_far_outside", session.span().toString());
        }
        String over = limits.allow(terms.personId(), terms.span(), self, session.id(), terms.overReason());
        return new OnDuty.Terms(terms.personId(), terms.duty(), terms.span(), over);
    }

    private OnDuty mayChange(Session session, long id, int seen) {
        OnDuty before = crew.find(session.id(), id);
        session.must(before.rowVersion() == seen, "schedule_changed_meanwhile", before.person());
        session.must(!before.verified(), "schedule_hours_verified", before.person());
        return before;
    }
}
