package app.anchorage.ledger.month;

import app.anchorage.ledger.explain.Observed;
import org.jdbi.v3.core.mapper.Nested;

/** What late facts of a month are read from. */
public final class LateSql {
    private LateSql() {}

    /** What a line gave a payee when the month was closed, and gives him now; fen. */
    public record Part(long lineId, long payee, long was, long now) {}

    /** A line's report row. */
    public record Seen(long lineId, @Nested Observed row) {}

    /** Lines that are or were of the month and have a journal since the close; how they stood by the last one before it. */
    static final String LINES = """
            with late as (
              select j.line_id, max(j.fact_on) as last_on, max(j.fact_on) filter (where p.cause in ('ASSIGN', 'AGREEMENT', 'PAIR')) as said_on
              from (select id from order_line where agency_id = :agency and anchor_id = :anchor and settled_on between :from and :to
                    union select e.line_id from account a join entry e on e.agency_id = :agency and e.account_id = a.id
                      where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = :anchor and e.value_date > a.closed_through and e.line_id is not null) l
              join journal j on j.agency_id = :agency and j.line_id = l.id and j.posting_id > :after
              join posting p on p.agency_id = :agency and p.id = j.posting_id group by 1),
            stand as (
              select t.*, l.refund_fen, o.id as now_row, q.id as was_row, w.id as was_journal,
                case when l.anchor_id = :anchor and l.settled_on between :from and :to and l.state = 3 and l.pair is distinct from 'SAME' then l.agreement_id end as now_id,
                greatest(l.settled_fen - l.refund_fen, 0) as now_sales, l.net_fen as now_net,
                case when w.anchor_id = :anchor and w.settled_on between :from and :to and w.basis is distinct from 'TWICE' then w.agreement_id end as was_id,
                greatest(q.settled_fen - w.refund_fen, 0) as was_sales, w.net_fen as was_net,
                row(o.settled_fen, o.income_fen, o.tech_fen, o.settled_at, o.quantity) is distinct from
                  row(q.settled_fen, q.income_fen, q.tech_fen, q.settled_at, q.quantity) as other_row
              from late t join order_line l on l.agency_id = :agency and l.id = t.line_id
              left join observation o on o.agency_id = :agency and o.id = l.observation_id
              left join lateral (select * from journal where agency_id = :agency and line_id = t.line_id and posting_id <= :after order by id desc limit 1) w on true
              left join observation q on q.agency_id = :agency and q.id = w.observation_id)
            select s.line_id, s.was_id, coalesce(s.was_sales, 0) as was_sales, coalesce(s.was_net, 0) as was_net,
              s.now_id, coalesce(s.now_sales, 0) as now_sales, coalesce(s.now_net, 0) as now_net, s.refund_fen as refunded,
              case when s.other_row then coalesce((select min(cast(x.moment at time zone 'Asia/Shanghai' as date)) from observation o
                join observation x on x.agency_id = :agency and x.line_id = o.line_id and x.state = o.state
                  and row(x.settled_fen, x.income_fen, x.tech_fen, x.settled_at, x.quantity) is not distinct from
                    row(o.settled_fen, o.income_fen, o.tech_fen, o.settled_at, o.quantity)
                join report_file f on f.agency_id = :agency and f.id = x.file_id and f.state in ('COMMITTED', 'UNDOING', 'COMMITTING')
                where o.agency_id = :agency and o.id = s.now_row), s.last_on) end as row_from,
              case when s.was_id is distinct from s.now_id then coalesce(s.said_on, case when not s.other_row then s.last_on end) end as terms_from
            from stand s where s.was_id is not null or s.now_id is not null""";

    static final String PARTS = """
            select e.line_id, a.anchor_id as payee, coalesce(-sum(e.fen) filter (where j.posting_id <= :after), 0) as was, -sum(e.fen) as now from entry e
            join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'ANCHOR'
            join journal j on j.agency_id = :agency and j.id = e.journal_id
            where e.agency_id = :agency and e.line_id = any(:lines) group by 1, 2""";

    /** Refunds that were not known at the close as they are now, each from the day it was complete, or its question answered. */
    static final String REFUNDS = """
            select c.line_id, greatest(cast(coalesce(o.completed_at, o.moment) at time zone 'Asia/Shanghai' as date),
              cast(c.inside_at at time zone 'Asia/Shanghai' as date)) as day, c.refund_fen as fen
            from claim c join claim_observation o on o.agency_id = :agency and o.id = c.observation_id
            where c.agency_id = :agency and c.line_id = any(:lines) and c.deducted and c.refund_fen > 0 and (c.inside_at > :at or not exists (
              select 1 from claim_observation x join posting p on p.agency_id = :agency and p.cause = 'IMPORT' and p.reference = x.file_id and p.id <= :after
              where x.agency_id = :agency and x.claim_id = c.id
                and row(x.state, x.refund_fen, x.completed_at) is not distinct from row(o.state, o.refund_fen, o.completed_at)))""";

    static final String OBSERVED = """
            select l.id as line_id, o.id, o.state, o.paid_at, o.settled_at, o.paid_fen, o.settled_fen, o.income_fen, o.tech_fen, o.tech_computed, o.commission_rate,
              o.share_rate, o.take_rate, o.tech_rate, o.subsidy_rate, cast(o.subsidies as text) as subsidies, o.quantity
            from order_line l join observation o on o.agency_id = :agency and o.id = l.observation_id
            where l.agency_id = :agency and l.id = any(:lines)""";
}
