package app.anchorage.ledger.month;

import app.anchorage.agency.CurrentActor;
import app.anchorage.earning.Difference;
import app.anchorage.earning.pay.ClosedMonth;
import app.anchorage.ledger.Obligation;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads what months are made of: the lines' sums, hours, what a team's lines gave, what stands since a close. */
@ApplicationScoped
public class MonthBook {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Months of these anchors that the touched lines are or were settled in. */
    List<AnchorMonth> touched(Collection<Long> anchors) {
        return sql.withHandle(h -> h.createQuery("""
                select anchor_id, month, max(fact_on) as fact_on from (
                  select l.anchor_id, cast(date_trunc('month', l.settled_on) as date) as month, t.fact_on from touched t
                    join order_line l on l.agency_id = :agency and l.id = t.line_id where l.settled_on is not null
                  union all
                  select j.anchor_id, cast(date_trunc('month', j.settled_on) as date), t.fact_on from touched t
                    join journal j on j.agency_id = :agency and j.line_id = t.line_id where j.settled_on is not null) m
                where anchor_id = any(:anchors) group by 1, 2 order by 1, 2""")
                .bind("agency", agency()).bindArray("anchors", Long.class, anchors).mapTo(AnchorMonth.class).list());
    }

    /** By agreement version. */
    Map<Long, MonthSums> sums(AnchorMonth month) {
        return sql.withHandle(h -> h.createQuery("""
                select agreement_id, sum(greatest(settled_fen - refund_fen, 0)) as sales_fen, sum(net_fen) as net_fen, sum(earned_fen) as earned_fen,
                  bool_or(frozen and net_fen > 0) as frozen
                from order_line where agency_id = :agency and anchor_id = :anchor and settled_on between :from and :to
                  and state = 3 and pair is distinct from 'SAME' and agreement_id is not null group by 1""")
                .bind("agency", agency()).bind("anchor", month.anchorId()).bind("from", month.month()).bind("to", month.end())
                .mapTo(MonthSums.class).stream().collect(Collectors.toMap(MonthSums::agreementId, s -> s)));
    }

    /** What the version's lines of the month gave each payee, in his view. */
    Map<Long, Money> perPayee(AnchorMonth month, long agreement) {
        return sql.withHandle(h -> h.createQuery("""
                select a.anchor_id, -sum(e.fen) as fen from order_line l
                join entry e on e.agency_id = :agency and e.line_id = l.id
                join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'ANCHOR'
                where l.agency_id = :agency and l.anchor_id = :anchor and l.settled_on between :from and :to and l.state = 3
                  and l.agreement_id = :agreement group by 1""")
                .bind("agency", agency()).bind("anchor", month.anchorId()).bind("from", month.month()).bind("to", month.end())
                .bind("agreement", agreement).map((row, ctx) -> Map.entry(row.getLong(1), Money.fen(row.getLong(2))))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The last word on the month's hours. */
    long minutes(AnchorMonth month) {
        return sql.withHandle(h -> h.createQuery("""
                select minutes from worked_hours where agency_id = :agency and anchor_id = :anchor and month = :month order by id desc limit 1""")
                .bind("agency", agency()).bind("anchor", month.anchorId()).bind("month", month.month()).mapTo(Long.class).findOne().orElse(0L));
    }

    /** A month as it stood when it was closed. */
    public record Closed(long salesFen, long commissionFen, long topUpFen) {
        ClosedMonth commission() {
            return new ClosedMonth(Money.fen(salesFen), Money.fen(commissionFen));
        }
    }

    /** By the agreement that names the position. */
    Map<Long, Closed> closed(AnchorMonth month) {
        return sql.withHandle(h -> h.createQuery("""
                select agreement_id, sales_fen, commission_fen, top_up_fen from closed_month
                where agency_id = :agency and anchor_id = :anchor and month = :month""")
                .bind("agency", agency()).bind("anchor", month.anchorId()).bind("month", month.month())
                .map((row, ctx) -> Map.entry(row.getLong(1), new Closed(row.getLong(2), row.getLong(3), row.getLong(4))))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void close(AnchorMonth month, long agreement, Closed as) {
        sql.useHandle(h -> h.createUpdate("""
                insert into closed_month (agency_id, anchor_id, agreement_id, month, sales_fen, commission_fen, top_up_fen)
                values (:agency, :anchor, :agreement, :month, :salesFen, :commissionFen, :topUpFen) on conflict do nothing""")
                .bind("agency", agency()).bind("anchor", month.anchorId()).bind("agreement", agreement).bind("month", month.month())
                .bindMethods(as).execute());
    }

    /** What is booked already for the month, of any version. */
    public record Known(Obligation.Kind kind, long reference, long part, LocalDate due) {
        boolean is(Obligation obligation) {
            return kind == obligation.kind() && reference == obligation.reference() && part == obligation.part();
        }
    }

    List<Known> known(AnchorMonth month) {
        return sql.withHandle(h -> h.createQuery("""
                select o.kind, o.reference, o.part, (select j.obligation_due from journal j where j.agency_id = :agency and j.obligation_id = o.id
                  and j.obligation_due is not null order by j.id limit 1) as due
                from obligation o where o.agency_id = :agency and o.anchor_id = :anchor and o.month = :month""")
                .bind("agency", agency()).bind("anchor", month.anchorId()).bind("month", month.month()).mapTo(Known.class).list());
    }

    /** The last day that the payee's statements have closed. */
    LocalDate closedThrough(long anchor) {
        return sql.withHandle(h -> h.createQuery("select closed_through from account where agency_id = :agency and kind = 'ANCHOR' and anchor_id = :anchor")
                .bind("agency", agency()).bind("anchor", anchor).mapTo(LocalDate.class).findOne().orElse(Difference.NEVER));
    }

    /** The months of an anchor that a cutoff closes: those with lines or obligations whose last day lies in (after, cutoff]. */
    List<AnchorMonth> ending(long anchor, LocalDate after, LocalDate cutoff) {
        return sql.withHandle(h -> h.createQuery("""
                select distinct anchor_id, month, cast(:cutoff as date) as fact_on from (
                  select anchor_id, cast(date_trunc('month', settled_on) as date) as month from order_line
                    where agency_id = :agency and anchor_id = :anchor and settled_on > :after - 31 and settled_on <= :cutoff and state = 3
                  union select anchor_id, month from obligation where agency_id = :agency and anchor_id = :anchor and month is not null) m
                where cast(month + interval '1 month' as date) - 1 <= :cutoff and cast(month + interval '1 month' as date) - 1 > :after order by 2""")
                .bind("agency", agency()).bind("anchor", anchor).bind("after", after).bind("cutoff", cutoff).mapTo(AnchorMonth.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
