package app.anchorage.schedule.option;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The agency's options. */
@ApplicationScoped
public class Options {
    private static final String ROWS = """
            select o.id, o.rank, o.state, o.person_id, a.stage_name as person, o.room_id, r.name as room, o.starts_at, o.ends_at, o.slot_id, p.seq as place_seq,
              p.session_id as place_session, ps.title as place_title, o.merchant_id, m.name as merchant, o.contract_slot_id, o.note, o.expires_at,
              o.challenged_at, c.name as challenged_by, o.held_by as held_by_id, h.name as held_by, o.created_at, o.ended_at, o.session_id, o.row_version
            from time_option o join merchant m on m.agency_id = o.agency_id and m.id = o.merchant_id join member h on h.agency_id = o.agency_id and h.id = o.held_by
              left join anchor a on a.agency_id = o.agency_id and a.id = o.person_id left join room r on r.agency_id = o.agency_id and r.id = o.room_id
              left join session_slot p on p.agency_id = o.agency_id and p.id = o.slot_id
              left join session ps on ps.agency_id = p.agency_id and ps.id = p.session_id
              left join member c on c.agency_id = o.agency_id and c.id = o.challenged_by
            where o.agency_id = :agency\s""";

    /** What wants the same as option :id: the same place, or the same person or room at overlapping times. */
    private static final String SAME = """
            and o.state = 'OPEN' and o.id <> :id and exists (select from time_option x where x.agency_id = o.agency_id and x.id = :id and (x.slot_id = o.slot_id
              or (x.person_id = o.person_id or x.room_id = o.room_id) and tstzrange(x.starts_at, x.ends_at) && tstzrange(o.starts_at, o.ends_at)))\s""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public TimeOption find(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery(ROWS + "and o.id = :id").bind("agency", agency()).bind("id", id).mapTo(TimeOption.class)
                .findOne()));
    }

    /** Open ones by expiry, or those that ended lately. @param mine only those held by that member, 0 for all */
    @Transactional
    public List<TimeOption> list(boolean open, long mine) {
        return sql.withHandle(h -> h.createQuery(ROWS + (open ? "and o.state = 'OPEN'" : "and o.state <> 'OPEN'")
                + " and (:mine = 0 or o.held_by = :mine) order by " + (open ? "o.expires_at, o.id" : "o.ended_at desc, o.id desc") + " limit 200")
                .bind("agency", agency()).bind("mine", mine).mapTo(TimeOption.class).list());
    }

    /** Open options that want the same, those who are first before those who wait. */
    @Transactional
    public List<TimeOption> rivals(long id) {
        return sql.withHandle(h -> h.createQuery(ROWS + SAME + "order by o.rank, o.id").bind("agency", agency()).bind("id", id).mapTo(TimeOption.class).list());
    }

    List<TimeOption> due(Instant now) {
        return sql.withHandle(h -> h.createQuery(ROWS + "and o.state = 'OPEN' and o.expires_at <= :now order by o.expires_at, o.id limit 200 for update of o")
                .bind("agency", agency()).bind("now", now).mapTo(TimeOption.class).list());
    }

    /** Second options for people, rooms and places of a session that is booked now. */
    List<TimeOption> waitingFor(long session) {
        return sql.withHandle(h -> h.createQuery(ROWS + """
                and o.state = 'OPEN' and o.rank = 2 and exists (select from booking b where b.agency_id = o.agency_id and b.rank = 1 and b.session_id = :session
                  and (b.slot_id = o.slot_id or (b.person_id = o.person_id or b.room_id = o.room_id) and b.during && tstzrange(o.starts_at, o.ends_at)))""")
                .bind("agency", agency()).bind("session", session).mapTo(TimeOption.class).list());
    }

    /** Of first and second rank. */
    List<TimeOption> onCancelledPlacesOf(long session) {
        return sql.withHandle(h -> h.createQuery(ROWS + "and o.state = 'OPEN' and p.session_id = :session and p.cancelled_at is not null order by o.id")
                .bind("agency", agency()).bind("session", session).mapTo(TimeOption.class).list());
    }

    long nextId() {
        return sql.withHandle(h -> h.createQuery("select nextval('time_option_seq')").mapTo(Long.class).one());
    }

    void add(long id, int rank, TimeOption.Terms terms) {
        sql.useHandle(h -> h.createUpdate("""
                insert into time_option (agency_id, id, rank, person_id, room_id, starts_at, ends_at, slot_id, merchant_id, contract_slot_id, note, expires_at, held_by)
                values (:agency, :id, :rank, :person, :room, :from, :to, :slot, :merchant, :contractSlot, :note, :expires, :by)""").bind("agency", agency())
                .bind("id", id).bind("rank", rank).bind("person", terms.personId()).bind("room", terms.roomId())
                .bind("from", terms.span() == null ? null : terms.span().from()).bind("to", terms.span() == null ? null : terms.span().to())
                .bind("slot", terms.slotId()).bind("merchant", terms.merchantId()).bind("contractSlot", terms.contractSlotId()).bind("note", terms.note())
                .bind("expires", terms.expiresAt()).bind("by", current.get().member()).execute());
    }

    void move(long id, TimeOption.Terms terms) {
        sql.useHandle(h -> h.createUpdate("""
                update time_option set starts_at = :from, ends_at = :to, expires_at = :expires, row_version = row_version + 1
                where agency_id = :agency and id = :id""").bind("agency", agency()).bind("id", id).bind("from", terms.span() == null ? null : terms.span().from())
                .bind("to", terms.span() == null ? null : terms.span().to()).bind("expires", terms.expiresAt()).execute());
    }

    void rank(long id, int rank) {
        sql.useHandle(h -> h.execute("update time_option set rank = ?, row_version = row_version + 1 where agency_id = ? and id = ?", rank, agency(), id));
    }

    void challenge(long id, Instant now, Instant until) {
        sql.useHandle(h -> h.execute("""
                update time_option set challenged_at = ?, challenged_by = ?, expires_at = least(expires_at, ?), row_version = row_version + 1
                where agency_id = ? and id = ?""", now, current.get().member(), until, agency(), id));
    }

    void end(long id, TimeOption.State state, Instant now, Long session) {
        sql.useHandle(h -> h.createUpdate("""
                update time_option set state = :state, ended_at = :now, session_id = :session, row_version = row_version + 1 where agency_id = :agency and id = :id""")
                .bind("state", state).bind("now", now).bind("session", session).bind("agency", agency()).bind("id", id).execute());
    }

    /** How long somebody who is challenged has. */
    @Transactional
    public int hoursToAnswer() {
        return sql.withHandle(h -> h.createQuery("select challenge_hours from schedule_setting where agency_id = :agency").bind("agency", agency())
                .mapTo(Integer.class).findOne().orElse(24));
    }

    private long agency() {
        return current.get().agencyId();
    }
}
