package app.anchorage.schedule.hours;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.Claim;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionWork;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Says when people really worked in a session and verifies it; pay by the hour counts what is verified. */
@ApplicationScoped
public class ActualHours {
    @Inject
    Crew crew;

    @Inject
    Bookings bookings;

    @Inject
    SessionWork work;

    @Inject
    VerifiedHours register;

    @Inject
    Jdbi sql;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** What was said of one part. */
    public record Said(String person, String when) {}

    /** @param hours by the part's id; all of them are verified, in one step */
    @Transactional
    public void verify(long sessionId, int seen, Map<Long, Span> hours) {
        work.any(sessionId, session -> {
            session.seen(seen);
            session.must(!session.cancelled(), "schedule_session_over");
            List<OnDuty> parts = crew.of(sessionId).stream().filter(part -> hours.containsKey(part.id())).toList();
            parts.forEach(part -> session.must(!part.verified(), "schedule_hours_verified", part.person()));
            hours.values().forEach(this::past);
            take(parts, hours, session);
            parts.forEach(part -> verified(part, hours.get(part.id()), session));
        });
    }

    private void verified(OnDuty part, Span span, Session session) {
        audit.record("HOURS_VERIFIED", "SESSION", session.id(), null, new Said(part.person(), span.toString()), null);
        register.follow(part.personId(), span, session.title());
    }

    private void past(Span span) {
        if (span.to().isAfter(clock.instant())) {
            throw new Refused("hours", "schedule_hours_ahead", span.toString());
        }
    }

    private void take(List<OnDuty> parts, Map<Long, Span> hours, Session session) {
        List<Claim> wanted = parts.stream().map(part -> new Claim(Claim.Kind.PERSON, part.personId(), hours.get(part.id()), "hours")).toList();
        bookings.take(wanted, 1, session.own(), () -> bookings.together(() -> parts.forEach(part -> write(part.id(), hours.get(part.id())))));
    }

    private void write(long part, Span span) {
        sql.useHandle(h -> h.createUpdate("""
                update session_person set actual_from = :from, actual_to = :to, verified_by = :by, verified_at = :now, row_version = row_version + 1
                where agency_id = :agency and id = :id""").bind("from", span.from()).bind("to", span.to()).bind("by", current.get().member())
                .bind("now", clock.instant()).bind("agency", current.get().agencyId()).bind("id", part).execute());
    }

    /** The mark is taken back, the times stay as a proposal; the month follows. */
    @Transactional
    public void takeBack(long sessionId, long partId, String reason) {
        work.any(sessionId, session -> {
            OnDuty part = crew.find(sessionId, partId);
            session.must(part.verified(), "schedule_hours_not_verified", part.person());
            sql.useHandle(h -> h.execute("""
                    update session_person set verified_by = null, verified_at = null, row_version = row_version + 1 where agency_id = ? and id = ?""",
                    current.get().agencyId(), partId));
            audit.record("HOURS_TAKEN_BACK", "SESSION", sessionId, new Said(part.person(), part.actual().toString()), null, reason);
            register.follow(part.personId(), part.actual(), reason);
        });
    }
}
