package app.anchorage.schedule.place;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Live slots of signed contracts: those that no session has yet, and those that one has. */
@ApplicationScoped
public class ContractSlots {
    private static final String SLOTS = """
            select k.id, k.contract_id, c.number as contract, k.seq, c.merchant_id, m.name as merchant, k.anchor_id, a.stage_name as anchor, k.format,
              k.sells_from, k.links, k.fee_fen, g.target_fen, k.makes_up_id is not null as makes_up, k.delivered_on
            from slot k join contract c on c.agency_id = k.agency_id and c.id = k.contract_id
              join merchant m on m.agency_id = c.agency_id and m.id = c.merchant_id join anchor a on a.agency_id = k.agency_id and a.id = k.anchor_id
              left join guarantee g on g.agency_id = k.agency_id and g.slot_id = k.id
            where k.agency_id = :agency\s""";

    private static final String UNPLACED = """
             and c.state = 'SIGNED' and k.format in ('MIXED', 'SESSION', 'HOUR') and k.delivered_on is null and not k.placed\s""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Nearest day first, those without a day last. @param last days up to this one, null for all */
    @Transactional
    public List<ContractSlot> unplaced(LocalDate last) {
        return sql.withHandle(h -> h.createQuery(SLOTS + UNPLACED + """
                 and (cast(:last as date) is null or k.sells_from is null or k.sells_from <= :last) order by k.sells_from nulls last, k.id limit 100""")
                .bind("agency", agency()).bind("last", last).mapTo(ContractSlot.class).list());
    }

    /** Those that people of the session could fill there. */
    @Transactional
    public List<ContractSlot> unplacedFor(long session) {
        return sql.withHandle(h -> h.createQuery(SLOTS + UNPLACED + """
                 and exists (select from session_person p where p.agency_id = k.agency_id and p.session_id = :session and p.person_id = k.anchor_id
                  and p.duty in ('ANCHOR', 'COHOST')) order by k.sells_from nulls last, k.id limit 100""")
                .bind("agency", agency()).bind("session", session).mapTo(ContractSlot.class).list());
    }

    /** Of a signed contract. */
    @Transactional
    public Optional<ContractSlot> find(long id) {
        return sql.withHandle(h -> h.createQuery(SLOTS + " and c.state = 'SIGNED' and k.id = :id").bind("agency", agency()).bind("id", id)
                .mapTo(ContractSlot.class).findOne());
    }

    /** What a cancellation of the session would put at risk. */
    @Transactional
    public List<ContractSlot> in(long session) {
        return sql.withHandle(h -> h.createQuery(SLOTS + """
                 and exists (select from session_slot p where p.agency_id = k.agency_id and p.session_id = :session and p.contract_slot_id = k.id
                  and p.cancelled_at is null) order by c.number, k.seq""").bind("agency", agency()).bind("session", session).mapTo(ContractSlot.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
