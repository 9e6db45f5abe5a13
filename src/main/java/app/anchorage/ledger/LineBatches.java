package app.anchorage.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the touched lines and all that bears on their money, some thousand at a time, in the order of their ids. */
final class LineBatches {
    static final int SIZE = 10_000;

    private final Handle handle;
    private final long agency;

    LineBatches(Handle handle, long agency) {
        this.handle = handle;
        this.agency = agency;
    }

    /** One batch: the lines with what is booked, claimed and frozen, each by line id. */
    record Batch(List<LineFact> lines, Map<Long, List<BookedSum>> booked, Map<Long, List<LineClaim>> claims,
            Map<Long, List<LineFreeze>> freezes) {}

    /** The lines after the given id; an empty batch ends it. */
    Batch after(long id) {
        List<LineFact> lines = lines(id);
        if (lines.isEmpty()) {
            return new Batch(lines, Map.of(), Map.of(), Map.of());
        }
        long last = lines.get(lines.size() - 1).id();
        return new Batch(lines,
                byLine(id, last, BOOKED, BookedSum.class, BookedSum::ofId),
                byLine(id, last, CLAIMS, LineClaim.class, LineClaim::lineId),
                byLine(id, last, FREEZES, LineFreeze.class, LineFreeze::lineId));
    }

    private List<LineFact> lines(long after) {
        return handle.createQuery(LINES).bind("agency", agency).bind("after", after).bind("size", SIZE).map(new LineFactRow()).list();
    }

    private <T> Map<Long, List<T>> byLine(long after, long last, String query, Class<T> type, Function<T, Long> line) {
        return handle.createQuery(query).bind("agency", agency).bind("after", after).bind("last", last).mapTo(type).stream()
                .collect(Collectors.groupingBy(line));
    }

    private static final String LINES = """
            select l.id, l.platform, l.category, l.item_title, l.item_id, l.created_on, l.anchor_id, t.fact_on, l.pair,
                   o.id as observation_id, o.state, o.paid_fen, o.settled_fen, o.income_fen, o.tech_fen, o.tech_computed,
                   o.commission_rate, o.share_rate, o.take_rate, o.tech_rate, o.subsidy_rate, o.subsidies::text as subsidies, o.quantity,
                   (o.settled_at at time zone 'Asia/Shanghai')::date as settled_on, o.moment,
                   j.anchor_id as last_anchor_id, j.settled_on as last_settled_on, j.due_on as last_due_on,
                   j.category as last_category, j.hold_scope as last_hold_scope, j.hold_rule_id as last_hold_rule_id, j.hold_days as last_hold_days
            from (select line_id, fact_on, fresh from touched where line_id > :after order by line_id limit :size) t
            join order_line l on l.agency_id = :agency and l.id = t.line_id
            left join observation o on o.agency_id = :agency and o.id = l.observation_id
            left join lateral (select anchor_id, settled_on, due_on, category, hold_scope, hold_rule_id, hold_days from journal
                               where agency_id = :agency and line_id = l.id and not t.fresh and due_on is not null and agreement_id is not null
                               order by id desc limit 1) j on true
            order by l.id""";

    private static final String BOOKED = """
            select e.line_id as of_id, e.account_id, e.value_date, sum(e.fen) as fen, min(e.id) as first
            from touched t join entry e on e.agency_id = :agency and e.line_id = t.line_id
            where t.line_id > :after and t.line_id <= :last and not t.fresh group by 1, 2, 3 order by 1, 2, 3""";

    private static final String CLAIMS = """
            select c.line_id, c.id, c.state, c.refund_fen, c.completed_at, c.inside_at,
              case when c.inside_settled_fen is not distinct from l.settled_fen then c.inside end as inside
            from touched t join claim c on c.agency_id = :agency and c.line_id = t.line_id
            join order_line l on l.agency_id = :agency and l.id = t.line_id
            where t.line_id > :after and t.line_id <= :last and c.state is not null order by 1, 2""";

    /**
     * A line's own, and a pair until a person has said that it is two purchases;
     * where the line that may be told twice was settled with the anchor already, the other one waits for the answer.
     */
    private static final String FREEZES = """
            select f.line_id, f.closed_on, f.id from touched t join money_freeze f on f.agency_id = :agency and f.line_id = t.line_id
            where t.line_id > :after and t.line_id <= :last
            union all
            select t.line_id, l.pair_on, 0 from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
            where t.line_id > :after and t.line_id <= :last and l.pair in ('OPEN', 'TWO')
            union all
            select distinct t.line_id, cast(null as date), 0 from touched t
            join order_line l on l.agency_id = :agency and l.pair_of = t.line_id and l.pair = 'OPEN'
            join entry e on e.agency_id = :agency and e.line_id = l.id
            join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'ANCHOR' and e.value_date <= a.closed_through
            where t.line_id > :after and t.line_id <= :last order by 1, 3""";
}
