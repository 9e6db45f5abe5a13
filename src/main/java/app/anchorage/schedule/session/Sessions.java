package app.anchorage.schedule.session;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The agency's sessions. */
@ApplicationScoped
public class Sessions {
    public static final String COLUMNS = """
            s.id, s.room_id, r.name as room, s.title, s.kind, s.state, s.starts_at, s.ends_at, s.actual_from, s.actual_to, s.note, s.row_version""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public Session find(long id) {
        return find(id, "");
    }

    @Transactional
    boolean exists(long id) {
        return sql.withHandle(h -> h.createQuery("select exists (select from session where agency_id = :agency and id = :id)").bind("agency", agency()).bind("id", id)
                .mapTo(Boolean.class).one());
    }

    /** Planned ones within two weeks of it, itself left out. */
    @Transactional
    List<Session> near(Session session) {
        return sql.withHandle(h -> h.createQuery("select " + COLUMNS + "\n" + """
                from session s join room r on r.agency_id = s.agency_id and r.id = s.room_id where s.agency_id = :agency and s.id <> :id and s.state = 'PLANNED'
                  and s.starts_at between cast(:at as timestamptz) - interval '14 days' and cast(:at as timestamptz) + interval '14 days' order by s.starts_at, s.id limit 200""")
                .bind("agency", agency()).bind("id", session.id()).bind("at", session.startsAt()).mapTo(Session.class).list());
    }

    /** Nobody else changes it until the end of the transaction; what names it, such as an imported order line, need not wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Session locked(long id) {
        return find(id, " for no key update of s");
    }

    private Session find(long id, String suffix) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("select " + COLUMNS
                + " from session s join room r on r.agency_id = s.agency_id and r.id = s.room_id where s.agency_id = :agency and s.id = :id" + suffix)
                .bind("agency", agency()).bind("id", id).mapTo(Session.class).findOne()));
    }

    long nextId() {
        return sql.withHandle(h -> h.createQuery("select nextval('session_seq')").mapTo(Long.class).one());
    }

    void add(long id, Session.Plan plan) {
        sql.useHandle(h -> h.createUpdate("""
                insert into session (agency_id, id, room_id, title, kind, starts_at, ends_at, note, created_by)
                values (:agency, :id, :room, :title, :kind, :from, :to, :note, :by)""").bind("agency", agency()).bind("id", id).bind("room", plan.roomId())
                .bind("title", plan.title()).bind("kind", plan.kind()).bind("from", plan.span().from()).bind("to", plan.span().to())
                .bind("note", plan.note()).bind("by", current.get().member()).execute());
    }

    void change(long id, Session.Plan plan) {
        sql.useHandle(h -> h.createUpdate("""
                update session set room_id = :room, title = :title, kind = :kind, starts_at = :from, ends_at = :to, note = :note, row_version = row_version + 1
                where agency_id = :agency and id = :id""").bind("agency", agency()).bind("id", id).bind("room", plan.roomId()).bind("title", plan.title())
                .bind("kind", plan.kind()).bind("from", plan.span().from()).bind("to", plan.span().to()).bind("note", plan.note()).execute());
    }

    /** Everybody moves along with the start; who stayed until the end stays until the end. */
    void moveCrew(Session before, Session.Plan plan) {
        Duration shift = Duration.between(before.startsAt(), plan.span().from());
        sql.useHandle(h -> h.createUpdate("""
                update session_person set starts_at = starts_at + make_interval(secs => :shift),
                  ends_at = case when ends_at = :end then :newend else ends_at + make_interval(secs => :shift) end, row_version = row_version + 1
                where agency_id = :agency and session_id = :id""").bind("agency", agency()).bind("id", before.id()).bind("shift", shift.toSeconds())
                .bind("end", before.endsAt()).bind("newend", plan.span().to()).execute());
    }

    void become(long id, Session.State state, Instant actualFrom, Instant actualTo) {
        sql.useHandle(h -> h.createUpdate("""
                update session set state = :state, actual_from = :from, actual_to = :to, row_version = row_version + 1 where agency_id = :agency and id = :id""")
                .bind("state", state).bind("from", actualFrom).bind("to", actualTo).bind("agency", agency()).bind("id", id).execute());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
