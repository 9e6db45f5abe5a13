package app.anchorage.deal.receipt;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.OpenDays;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads from the ledger what merchants owe and have. */
@ApplicationScoped
public class Receivables {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    public OpenFees of(long merchant) {
        return of(merchant, null);
    }

    /** @param day null for all that is booked; else as it was then: fees of contracts signed by the day, and what paid or lowered them by then */
    public OpenFees of(long merchant, LocalDate day) {
        return sql.withHandle(h -> {
            List<OpenFees.Booked> fees = bound(h.createQuery(FEES), merchant).bind("day", day).mapTo(OpenFees.Booked.class).list();
            List<Sum> others = bound(h.createQuery(OTHERS), merchant).bind("day", day).mapTo(Sum.class).list();
            Map<Long, Money> refunds = others.stream().filter(sum -> sum.slotId() != null).collect(Collectors.toMap(Sum::slotId, sum -> Money.fen(sum.fen())));
            return OpenFees.of(fees, refunds, others.stream().filter(sum -> sum.slotId() == null).map(sum -> Money.fen(sum.fen())).reduce(Money.ZERO, Money::plus));
        });
    }

    /** What is not for one instalment: given back for a slot, or received for nothing yet. */
    public record Sum(Long slotId, long fen) {}

    /** The merchant's money that the agency keeps as a deposit. */
    public Money deposit(long merchant) {
        return sql.withHandle(h -> Money.fen(bound(h.createQuery("""
                select coalesce(-sum(a.closed_fen + (select coalesce(sum(b.fen), 0) from %s)), 0)::bigint from account a
                where a.agency_id = :agency and a.kind = 'DEPOSIT' and a.merchant_id = :merchant""".formatted(OpenDays.OF_A)), merchant).mapTo(Long.class).one()));
    }

    private Query bound(Query query, long merchant) {
        return query.bind("agency", current.get().agencyId()).bind("merchant", merchant);
    }

    private static final String BOOKED = """
            with booked as (
              select o.id, o.kind, o.reference, o.settles_id, o.slot_id, sum(e.fen) as fen
              from account a join entry e on e.agency_id = :agency and e.account_id = a.id
              join obligation o on o.agency_id = :agency and o.id = e.obligation_id
              where a.agency_id = :agency and a.kind = 'MERCHANT' and a.merchant_id = :merchant
                and (cast(:day as date) is null or o.kind = 'FEE' or e.value_date <= :day) group by 1, 2, 3, 4, 5)
            """;

    private static final String FEES = BOOKED + """
            select i.id, f.id as obligation, i.slot_id, s.contract_id, c.number || '/' || s.seq as label, i.seq,
              (select count(*) from instalment n where n.agency_id = :agency and n.slot_id = i.slot_id) as of, i.due_on, f.fen::bigint as fee_fen,
              coalesce(-sum(p.fen) filter (where p.kind in ('RECEIPT', 'SET_OFF')), 0)::bigint as paid_fen,
              coalesce(-sum(p.fen) filter (where p.kind = 'WRITE_OFF'), 0)::bigint as lost_fen
            from booked f join instalment i on i.agency_id = :agency and i.id = f.reference
            join slot s on s.agency_id = :agency and s.id = i.slot_id join contract c on c.agency_id = :agency and c.id = s.contract_id
            left join booked p on p.settles_id = f.id
            where f.kind = 'FEE' and (cast(:day as date) is null or c.signed_on <= :day) group by i.id, f.id, i.slot_id, s.contract_id, c.number, s.seq, i.seq, i.due_on, f.fen order by i.due_on, i.id""";

    private static final String OTHERS = BOOKED + """
            select case when kind = 'REFUND' then slot_id end as slot_id, -sum(fen)::bigint as fen from booked
            where kind = 'REFUND' or kind <> 'FEE' and settles_id is null group by 1""";
}
