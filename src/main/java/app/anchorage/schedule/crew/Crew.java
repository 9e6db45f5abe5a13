package app.anchorage.schedule.crew;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who is in a session. */
@ApplicationScoped
public class Crew {
    private static final String ROWS = """
            select p.id, p.session_id, p.person_id, a.stage_name as person, p.duty, p.starts_at, p.ends_at, p.actual_from, p.actual_to, m.name as verified_by,
              p.verified_at, p.over_reason, p.row_version
            from session_person p join anchor a on a.agency_id = p.agency_id and a.id = p.person_id
              left join member m on m.agency_id = p.agency_id and m.id = p.verified_by
            where p.agency_id = :agency and p.session_id = :session""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Anchors in their order, then who is with them. */
    @Transactional
    public List<OnDuty> of(long session) {
        return sql.withHandle(h -> h.createQuery(ROWS + " order by p.duty <> 'ANCHOR', p.starts_at, p.id").bind("agency", agency()).bind("session", session)
                .mapTo(OnDuty.class).list());
    }

    @Transactional
    public OnDuty find(long session, long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery(ROWS + " and p.id = :id").bind("agency", agency()).bind("session", session).bind("id", id)
                .mapTo(OnDuty.class).findOne()));
    }

    long add(long session, OnDuty.Terms terms) {
        return sql.withHandle(h -> h.createQuery("""
                insert into session_person (agency_id, session_id, person_id, duty, starts_at, ends_at, over_reason)
                values (:agency, :session, :person, :duty, :from, :to, :over) returning id""").bind("agency", agency()).bind("session", session)
                .bind("person", terms.personId()).bind("duty", terms.duty()).bind("from", terms.span().from()).bind("to", terms.span().to())
                .bind("over", terms.overReason()).mapTo(Long.class).one());
    }

    void change(long id, OnDuty.Terms terms) {
        sql.useHandle(h -> h.createUpdate("""
                update session_person set person_id = :person, duty = :duty, starts_at = :from, ends_at = :to, over_reason = :over, row_version = row_version + 1
                where agency_id = :agency and id = :id""").bind("agency", agency()).bind("id", id).bind("person", terms.personId())
                .bind("duty", terms.duty()).bind("from", terms.span().from()).bind("to", terms.span().to()).bind("over", terms.overReason()).execute());
    }

    void over(long id, String reason) {
        sql.useHandle(h -> h.execute("update session_person set over_reason = ? where agency_id = ? and id = ?", reason, agency(), id));
    }

    void remove(long id) {
        sql.useHandle(h -> h.execute("delete from session_person where agency_id = ? and id = ?", agency(), id));
    }

    void steppedIn(OnDuty before, long person, Long leave, String reason) {
        sql.useHandle(h -> h.createUpdate("""
                insert into stand_in (agency_id, session_id, person_id, instead_of, duty, starts_at, ends_at, leave_id, reason, by_member)
                values (:agency, :session, :person, :before, :duty, :from, :to, :leave, :reason, :by)""").bind("agency", agency())
                .bind("session", before.sessionId()).bind("person", person).bind("before", before.personId()).bind("duty", before.duty())
                .bind("from", before.startsAt()).bind("to", before.endsAt()).bind("leave", leave).bind("reason", reason)
                .bind("by", current.get().member()).execute());
    }

    /** Who stepped in for whom. */
    public record StandIn(String person, String insteadOf, String reason, java.time.Instant at) {}

    @Transactional
    public List<StandIn> standIns(long session) {
        return sql.withHandle(h -> h.createQuery("""
                select p.stage_name as person, o.stage_name as instead_of, s.reason, s.at from stand_in s
                  join anchor p on p.agency_id = s.agency_id and p.id = s.person_id join anchor o on o.agency_id = s.agency_id and o.id = s.instead_of
                where s.agency_id = :agency and s.session_id = :session order by s.id""").bind("agency", agency()).bind("session", session)
                .mapTo(StandIn.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
