package app.anchorage.schedule.leave;

import app.anchorage.agency.CurrentActor;
import app.anchorage.schedule.Span;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** When people are away. */
@ApplicationScoped
public class Leaves {
    /** One stretch of leave. */
    public record Leave(long id, long personId, String person, Instant startsAt, Instant endsAt, String kind, String note, boolean withdrawn, String by) {
        public Span span() {
            return new Span(startsAt, endsAt);
        }

        public String key() {
            return "schedule_leave_" + kind;
        }
    }

    /** A part in a session that falls into somebody's leave. */
    public record Clash(long memberId, long sessionId, String title, String room, Instant startsAt, Instant endsAt, int rowVersion) {
        public Span span() {
            return new Span(startsAt, endsAt);
        }
    }

    /** What is asked for. */
    public record Terms(long personId, Span span, String kind, String note) {}

    private static final String ROWS = """
            select l.id, l.person_id, a.stage_name as person, l.starts_at, l.ends_at, l.kind, l.note, l.withdrawn_at is not null as withdrawn, m.name as by
            from leave l join anchor a on a.agency_id = l.agency_id and a.id = l.person_id join member m on m.agency_id = l.agency_id and m.id = l.created_by
            where l.agency_id = :agency\s""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** What is not over yet, soonest first. */
    @Transactional
    public List<Leave> coming(Instant now) {
        return sql.withHandle(h -> h.createQuery(ROWS + "and l.withdrawn_at is null and l.ends_at > :now order by l.starts_at, l.id limit 300")
                .bind("agency", agency()).bind("now", now).mapTo(Leave.class).list());
    }

    Leave find(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery(ROWS + "and l.id = :id").bind("agency", agency()).bind("id", id).mapTo(Leave.class).findOne()));
    }

    /** The person's parts in sessions at that time. */
    @Transactional
    public List<Clash> clashes(long person, Span span) {
        return sql.withHandle(h -> h.createQuery("""
                select p.id as member_id, s.id as session_id, s.title, r.name as room, p.starts_at, p.ends_at, p.row_version
                from session_person p join session s on s.agency_id = p.agency_id and s.id = p.session_id join room r on r.agency_id = s.agency_id and r.id = s.room_id
                where p.agency_id = :agency and p.person_id = :person and s.state <> 'CANCELLED' and p.starts_at < :to and p.ends_at > :from
                order by p.starts_at limit 60""").bind("agency", agency()).bind("person", person).bind("from", span.from()).bind("to", span.to())
                .mapTo(Clash.class).list());
    }

    long nextId() {
        return sql.withHandle(h -> h.createQuery("select nextval('leave_seq')").mapTo(Long.class).one());
    }

    void add(long id, Terms terms) {
        sql.useHandle(h -> h.createUpdate("""
                insert into leave (agency_id, id, person_id, starts_at, ends_at, kind, note, created_by) values (:agency, :id, :person, :from, :to, :kind, :note, :by)""")
                .bind("agency", agency()).bind("id", id).bind("person", terms.personId()).bind("from", terms.span().from()).bind("to", terms.span().to())
                .bind("kind", terms.kind()).bind("note", terms.note()).bind("by", current.get().member()).execute());
    }

    void withdraw(long id) {
        sql.useHandle(h -> h.execute("update leave set withdrawn_at = now() where agency_id = ? and id = ?", agency(), id));
    }

    private long agency() {
        return current.get().agencyId();
    }
}
