package app.anchorage.schedule.hours;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.Constraint;
import app.anchorage.schedule.ScheduleLock;
import app.anchorage.schedule.session.SessionChanged;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** The agency's limits of work and those of single people. */
@ApplicationScoped
public class LimitSettings {
    /** In minutes; null caps for none. @param challengeHours and tolerance of the agency only, null of a person */
    public record Limit(Integer dayCap, Integer weekCap, Integer rest, Integer buffer, Integer challengeHours, Integer tolerance, int rowVersion) {
        static final Limit USUAL = new Limit(null, null, 0, 0, 24, 30, 0);
        static final Limit NONE = new Limit(null, null, null, null, null, null, 0);
    }

    /** Somebody with limits of the own. */
    public record Own(long personId, String person, Integer dayCap, Integer weekCap, Integer rest, Integer buffer) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    ScheduleLock lock;

    @Inject
    Audit audit;

    @Inject
    Instance<SessionChanged> followers;

    @Inject
    Clock clock;

    @Transactional
    public Limit agency() {
        return sql.withHandle(h -> h.createQuery("""
                select day_cap_minutes as day_cap, week_cap_minutes as week_cap, rest_minutes as rest, buffer_minutes as buffer, challenge_hours,
                  tolerance_minutes as tolerance, row_version from schedule_setting where agency_id = :agency""").bind("agency", id()).mapTo(Limit.class)
                .findOne().orElse(Limit.USUAL));
    }

    @Transactional
    public Limit person(long person) {
        NotFound.unless(sql.withHandle(h -> h.createQuery("select id from anchor where agency_id = :agency and id = :id").bind("agency", id()).bind("id", person)
                .mapTo(Long.class).findOne()));
        return sql.withHandle(h -> h.createQuery("""
                select day_cap_minutes as day_cap, week_cap_minutes as week_cap, rest_minutes as rest, buffer_minutes as buffer, null::int as challenge_hours,
                  null::int as tolerance, row_version from person_setting where agency_id = :agency and person_id = :person""".replace("::", "\\:\\:"))
                .bind("agency", id()).bind("person", person).mapTo(Limit.class).findOne().orElse(Limit.NONE));
    }

    @Transactional
    public List<Own> people() {
        return sql.withHandle(h -> h.createQuery("""
                select p.person_id, a.stage_name as person, p.day_cap_minutes as day_cap, p.week_cap_minutes as week_cap, p.rest_minutes as rest,
                  p.buffer_minutes as buffer
                from person_setting p join anchor a on a.agency_id = p.agency_id and a.id = p.person_id
                where p.agency_id = :agency and num_nonnulls(p.day_cap_minutes, p.week_cap_minutes, p.rest_minutes, p.buffer_minutes) > 0
                order by a.stage_name limit 500""").bind("agency", id()).mapTo(Own.class).list());
    }

    @Transactional
    public void arrange(Limit limit) {
        lock.hold();
        Limit before = agency();
        seen(before, limit);
        sql.useHandle(h -> h.createUpdate("""
                insert into schedule_setting as s (agency_id, day_cap_minutes, week_cap_minutes, rest_minutes, buffer_minutes, challenge_hours, tolerance_minutes)
                values (:agency, :dayCap, :weekCap, :rest, :buffer, :challengeHours, :tolerance)
                on conflict (agency_id) do update set day_cap_minutes = :dayCap, week_cap_minutes = :weekCap, rest_minutes = :rest, buffer_minutes = :buffer,
                  challenge_hours = :challengeHours, tolerance_minutes = :tolerance, row_version = s.row_version + 1""").bind("agency", id())
                .bindMethods(limit).execute());
        rebook(null);
        audit.record("LIMITS_CHANGED", "AGENCY", id(), before, limit, null);
        if (!Objects.equals(before.tolerance(), limit.tolerance())) {
            followers.forEach(SessionChanged::tolerance);
        }
    }

    @Transactional
    public void arrange(long person, Limit limit) {
        lock.hold();
        Limit before = person(person);
        seen(before, limit);
        sql.useHandle(h -> h.createUpdate("""
                insert into person_setting as s (agency_id, person_id, day_cap_minutes, week_cap_minutes, rest_minutes, buffer_minutes)
                values (:agency, :person, :dayCap, :weekCap, :rest, :buffer)
                on conflict (agency_id, person_id) do update set day_cap_minutes = :dayCap, week_cap_minutes = :weekCap, rest_minutes = :rest,
                  buffer_minutes = :buffer, row_version = s.row_version + 1""").bind("agency", id()).bind("person", person).bindMethods(limit).execute());
        rebook(person);
        audit.record("LIMITS_CHANGED", "ANCHOR", person, before, limit, null);
    }

    private static void seen(Limit before, Limit limit) {
        if (before.rowVersion() != limit.rowVersion()) {
            throw new BrokenRule("schedule_limits_stale").back("/schedule/limits");
        }
    }

    /** A new buffer holds for what is planned already too, or is refused. */
    private void rebook(Long person) {
        try {
            sql.useHandle(h -> h.createUpdate("""
                    update session_person set starts_at = starts_at where agency_id = :agency and starts_at > :now
                      and (cast(:person as bigint) is null or person_id = :person)""").bind("agency", id()).bind("now", clock.instant()).bind("person", person)
                    .execute());
        } catch (RuntimeException broken) {
            if (Constraint.isBroken(broken)) {
                throw new Refused("buffer", "schedule_buffer_too_long");
            }
            throw broken;
        }
    }

    private long id() {
        return current.get().agencyId();
    }
}
