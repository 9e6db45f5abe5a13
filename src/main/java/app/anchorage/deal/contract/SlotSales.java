package app.anchorage.deal.contract;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.order.SoldSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What contract slots sold in the places that they have in sessions. */
@ApplicationScoped
public class SlotSales {
    /** The place of a slot, and what it sold: {@link SoldSums}. */
    public record Sales(long slotId, long sessionId, String session, LocalDate day, long lines, long open, long paidFen, long settledFen, long returnedFen,
            long netFen) {
        public Money paid() {
            return Money.fen(paidFen);
        }

        public Money settled() {
            return Money.fen(settledFen);
        }

        public Money returned() {
            return Money.fen(-returnedFen);
        }

        public Money net() {
            return Money.fen(netFen);
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Of a contract's slots, those that have a place. */
    @Transactional
    public Map<Long, Sales> of(long contract) {
        return sql.withHandle(h -> h.createQuery("""
                select k.id as slot_id, s.id as session_id, s.title as session, cast(s.starts_at at time zone 'Asia/Shanghai' as date) as day, l.*
                from slot k join session_slot p on p.agency_id = :agency and p.contract_slot_id = k.id and p.cancelled_at is null
                join session s on s.agency_id = :agency and s.id = p.session_id
                cross join lateral (
                  select %s
                  from order_line l where l.agency_id = :agency and l.session_slot_id = p.id and %s) l
                where k.agency_id = :agency and k.contract_id = :contract""".formatted(SoldSums.SUMS, SoldSums.COUNTED))
                .bind("agency", current.get().agencyId()).bind("contract", contract).mapTo(Sales.class).collect(Collectors.toMap(Sales::slotId, sales -> sales)));
    }
}
