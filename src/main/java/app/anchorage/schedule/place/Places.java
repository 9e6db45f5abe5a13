package app.anchorage.schedule.place;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The places of a session, in order. */
@ApplicationScoped
public class Places {
    private static final String ROWS = """
            select p.id, p.session_id, p.seq, p.merchant_id, m.name as merchant, p.contract_slot_id, k.contract_id, c.number as contract, k.fee_fen, g.target_fen,
              k.makes_up_id is not null as makes_up, p.format, p.minutes, p.note, p.product_id, d.name as product, o.id as option_id, om.name as option_for, p.row_version
            from session_slot p left join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
              left join slot k on k.agency_id = p.agency_id and k.id = p.contract_slot_id
              left join contract c on c.agency_id = k.agency_id and c.id = k.contract_id
              left join guarantee g on g.agency_id = k.agency_id and g.slot_id = k.id
              left join product d on d.agency_id = p.agency_id and d.id = p.product_id
              left join time_option o on o.agency_id = p.agency_id and o.slot_id = p.id and o.state = 'OPEN' and o.rank = 1
              left join merchant om on om.agency_id = o.agency_id and om.id = o.merchant_id
            where p.agency_id = :agency and p.session_id = :session""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public List<Place> of(long session) {
        return sql.withHandle(h -> h.createQuery(ROWS + " and (p.cancelled_at is null or exists (select from session s where s.agency_id = p.agency_id"
                + " and s.id = p.session_id and s.state = 'CANCELLED')) order by p.seq, p.id").bind("agency", agency()).bind("session", session)
                .mapTo(Place.class).list());
    }

    @Transactional
    public Place find(long session, long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery(ROWS + " and p.id = :id and p.cancelled_at is null").bind("agency", agency())
                .bind("session", session).bind("id", id).mapTo(Place.class).findOne()));
    }

    /** In the last place. */
    long add(long session, Place.Terms terms) {
        return sql.withHandle(h -> h.createQuery("""
                insert into session_slot (agency_id, session_id, seq, merchant_id, contract_slot_id, format, minutes, note)
                select :agency, :session, coalesce(max(seq), 0) + 1, :merchant, :slot, :format, :minutes, :note
                from session_slot where agency_id = :agency and session_id = :session and cancelled_at is null returning id""").bind("agency", agency())
                .bind("session", session).bind("merchant", terms.merchantId()).bind("slot", terms.contractSlotId()).bind("format", terms.format())
                .bind("minutes", terms.minutes()).bind("note", terms.note()).mapTo(Long.class).one());
    }

    void change(long id, Place.Terms terms) {
        sql.useHandle(h -> h.createUpdate("""
                update session_slot set merchant_id = :merchant, contract_slot_id = :slot, format = :format, minutes = :minutes, note = :note,
                  product_id = case when merchant_id is not distinct from cast(:merchant as bigint) then product_id end, row_version = row_version + 1
                where agency_id = :agency and id = :id""").bind("agency", agency()).bind("id", id).bind("merchant", terms.merchantId())
                .bind("slot", terms.contractSlotId()).bind("format", terms.format()).bind("minutes", terms.minutes()).bind("note", terms.note()).execute());
    }

    /** Those behind it move up. */
    void cancel(Place place) {
        sql.useHandle(h -> {
            h.execute("update session_slot set cancelled_at = now() where agency_id = ? and id = ?", agency(), place.id());
            h.execute("update session_slot set seq = seq - 1 where agency_id = ? and session_id = ? and cancelled_at is null and seq > ?", agency(),
                    place.sessionId(), place.seq());
        });
    }

    /** It changes places with its neighbour. */
    void up(Place place) {
        sql.useHandle(h -> h.execute("""
                update session_slot set seq = case when id = ? then seq - 1 else seq + 1 end, row_version = row_version + 1
                where agency_id = ? and session_id = ? and cancelled_at is null and seq in (?, ?)""", place.id(), agency(), place.sessionId(), place.seq(),
                place.seq() - 1));
    }

    void cancelAll(long session) {
        sql.useHandle(h -> h.execute("update session_slot set cancelled_at = now() where agency_id = ? and session_id = ? and cancelled_at is null", agency(),
                session));
    }

    private long agency() {
        return current.get().agencyId();
    }
}
