package app.anchorage.schedule.hours;

import app.anchorage.agency.CurrentActor;
import app.anchorage.schedule.Span;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Whether a person may work then: caps per day and week and the rest between sessions; breaking one needs a reason. */
@ApplicationScoped
public class Limits {
    /** A part in another or the same session. */
    public record Part(long sessionId, Instant startsAt, Instant endsAt) {
        WorkRule.Part part() {
            return new WorkRule.Part(sessionId, new Span(startsAt, endsAt));
        }
    }

    private static final String RULE = """
            select coalesce(p.day_cap_minutes, s.day_cap_minutes) as day_cap, coalesce(p.week_cap_minutes, s.week_cap_minutes) as week_cap,
              coalesce(p.rest_minutes, s.rest_minutes, 0) as rest
            from (select 1) one left join schedule_setting s on s.agency_id = :agency
              left join person_setting p on p.agency_id = :agency and p.person_id = :person""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    WorkRule rule(long person) {
        return sql.withHandle(h -> h.createQuery(RULE).bind("agency", current.get().agencyId()).bind("person", person).mapTo(WorkRule.class).one());
    }

    /**
     * @param self the part that is being changed, null for a new one; @param reason given for breaking a limit, or null
     * @return the reason when a limit is broken, else null; @throws Refused when one is broken without a reason
     */
    public String allow(long person, Span wanted, Long self, long session, String reason) {
        List<WorkRule.Part> others = others(person, wanted, self);
        WorkRule.Broken broken = rule(person).broken(new WorkRule.Part(session, wanted), others).orElse(null);
        if (broken == null) {
            return null;
        }
        if (reason == null) {
            throw new Refused("overReason", broken.key(), broken.limit(), broken.would());
        }
        return reason;
    }

    private List<WorkRule.Part> others(long person, Span wanted, Long self) {
        Span around = wanted.wider(Duration.ofDays(9));
        return sql.withHandle(h -> h.createQuery("""
                select p.session_id, p.starts_at, p.ends_at from session_person p join session s on s.agency_id = p.agency_id and s.id = p.session_id
                where p.agency_id = :agency and p.person_id = :person and s.state <> 'CANCELLED' and p.id <> coalesce(:self, 0)
                  and p.starts_at < :to and p.ends_at > :from""").bind("agency", current.get().agencyId()).bind("person", person).bind("self", self)
                .bind("from", around.from()).bind("to", around.to()).mapTo(Part.class).map(Part::part).list());
    }
}
