package app.anchorage.deal.contract;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
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
    /**
     * @param lines sub-orders that the place sold; @param open of them, neither settled nor closed yet; @param paidFen of all lines; @param settledFen before
     * refunds; @param returnedFen paid of closed lines and refunded of settled ones; @param netFen commission without the platform's fee, refunds taken off
     */
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
                  select count(*) as lines, count(*) filter (where state in (1, 2)) as open,
                    cast(coalesce(sum(coalesce(paid_fen, settled_fen)), 0) as bigint) as paid_fen,
                    cast(coalesce(sum(settled_fen) filter (where state = 3), 0) as bigint) as settled_fen,
                    cast(coalesce(sum(case state when 3 then least(refund_fen, settled_fen) when 4 then paid_fen end), 0) as bigint) as returned_fen,
                    cast(coalesce(sum(net_fen), 0) as bigint) as net_fen
                  from order_line where agency_id = :agency and session_slot_id = p.id and state is not null and pair is distinct from 'SAME') l
                where k.agency_id = :agency and k.contract_id = :contract""")
                .bind("agency", current.get().agencyId()).bind("contract", contract).mapTo(Sales.class).collect(Collectors.toMap(Sales::slotId, sales -> sales)));
    }
}
