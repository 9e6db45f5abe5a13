package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Purchases that may have been told twice: a line of an old layout, without a sub-order number, and those of the same order, item and
 * creation time that have one. It stays frozen until a person says of each whether it is the same purchase; of several the last word
 * counts. What pairs there are follows from the facts alone, so an undo of either side takes the question away.
 */
@ApplicationScoped
public class Pairs {
    /** The other side of a line {@code l} without a sub-order number, as {@code x}. */
    public static final String PARTNERS = """
            x.agency_id = l.agency_id and x.order_no = l.order_no and x.item_id = l.item_id and x.created_at = l.created_at
            and l.sub_order_no is null and x.sub_order_no is not null and x.state is not null
            """;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Looks at the orders of the touched lines; a line whose pair changes is touched too. */
    void ofTouched() {
        sql.useHandle(h -> {
            h.createUpdate(CHANGE).bind("agency", current.get().agencyId()).execute();
            h.createUpdate(PARTNERED).bind("agency", current.get().agencyId()).execute();
        });
    }

    /** The other side of a pair may have to wait for the answer. */
    private static final String PARTNERED = """
            update touched t set idle = false from order_line l
            where l.agency_id = :agency and l.pair is not null and l.pair_of = t.line_id and t.idle""";

    private static final String CHANGE = """
            with change as (
              select l.id, p.pair_of, p.pair, case when p.pair = 'TWO' then p.pair_on end as pair_on, t.fact_on
              from (select l.id, max(t.fact_on) as fact_on from order_line l
                    join order_line o on o.agency_id = :agency and o.order_no = l.order_no
                    join touched t on t.line_id = o.id
                    where l.agency_id = :agency and l.sub_order_no is null group by 1) t
              join order_line l on l.agency_id = :agency and l.id = t.id
              cross join lateral (
                select (array_agg(x.id order by a.same desc nulls last, x.paid_fen is not distinct from l.paid_fen desc, x.sub_order_no))[1] as pair_of,
                  case when count(*) = 0 then null when bool_or(a.same) then 'SAME' when bool_and(a.same is false) then 'TWO' else 'OPEN' end as pair,
                  max(a.answered_on) as pair_on
                from order_line x left join lateral (
                  select same, answered_on from pair_answer where agency_id = :agency and line_id = l.id and partner_id = x.id
                  order by id desc limit 1) a on true
                where l.state is not null and\s""" + PARTNERS + """
              ) p
              where row(l.pair_of, l.pair, l.pair_on) is distinct from
                row(p.pair_of, p.pair, case when p.pair = 'TWO' then p.pair_on end)),
            written as (
              update order_line l set pair_of = c.pair_of, pair = c.pair, pair_on = c.pair_on
              from change c where l.agency_id = :agency and l.id = c.id)
            insert into touched (line_id, fact_on) select id, fact_on from change
            on conflict (line_id) do update set fact_on = greatest(touched.fact_on, excluded.fact_on), idle = false""";
}
