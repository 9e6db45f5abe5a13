package app.anchorage.schedule.place;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Places in sessions that merchants were given without a signed contract's slot: nobody owes a fee for them, and no guarantee counts them. */
@ApplicationScoped
public class UncontractedPlaces {
    private static final int MOST = 100;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** @param day of the session's start in China */
    public record Place(long sessionId, String session, LocalDate day, String room, int seq, long merchantId, String merchant) {}

    /** Of sessions that start on these days and are not cancelled, the earliest first. */
    @Transactional
    public List<Place> between(LocalDate first, LocalDate last) {
        return sql.withHandle(h -> h.createQuery("""
                select s.id as session_id, s.title as session, (s.starts_at at time zone 'Asia/Shanghai')::date as day, r.name as room, p.seq, m.id as merchant_id,
                  m.name as merchant
                from session s join room r on r.agency_id = s.agency_id and r.id = s.room_id
                join session_slot p on p.agency_id = s.agency_id and p.session_id = s.id and p.cancelled_at is null and p.contract_slot_id is null
                  and p.merchant_id is not null
                join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
                where s.agency_id = :agency and s.state <> 'CANCELLED' and s.starts_at >= cast(:first as date)::timestamp at time zone 'Asia/Shanghai'
                  and s.starts_at < (cast(:last as date) + 1)::timestamp at time zone 'Asia/Shanghai'
                order by s.starts_at, s.id, p.seq limit\s""".replace("::", "\\:\\:") + MOST)
                .bind("agency", current.get().agencyId()).bind("first", first).bind("last", last).mapTo(Place.class).list());
    }
}
