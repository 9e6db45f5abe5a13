package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Which line a claim is about: the one with its sub-order number; where there is none, the only line of its order, if that has no
 * sub-order number. It follows the lines as they come and go, so no order of files matters.
 */
@ApplicationScoped
public class ClaimLines {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Looks at the claims of the touched lines' orders; where one moves, the line it leaves and the line it finds are touched. */
    void ofTouched() {
        sql.useHandle(h -> h.createUpdate(MOVE).bind("agency", current.get().agencyId()).execute());
    }

    /** The line of a {@code claim c}, null while there is none. */
    static final String LINE = """
            coalesce(
                (select min(x.id) from order_line x where x.agency_id = :agency and x.sub_order_no = c.sub_order_no and x.state is not null),
                (select min(x.id) from order_line x where x.agency_id = :agency and x.order_no = c.order_no and x.state is not null
                   having count(*) = 1 and bool_and(x.sub_order_no is null)))""";

    private static final String MOVE = """
            with move as (
              select c.id, c.line_id as was, n.line_id as now, c.fact_on
              from (select c.id, c.line_id, c.order_no, c.sub_order_no, max(c.fact_on) as fact_on from (
                      select t.fact_on, c.* from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
                      join claim c on c.agency_id = :agency and c.sub_order_no = l.sub_order_no
                      union all
                      select t.fact_on, c.* from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
                      join claim c on c.agency_id = :agency and c.order_no = l.order_no) c
                    group by 1, 2, 3, 4) c
              cross join lateral (select %s as line_id) n
              where c.line_id is distinct from n.line_id),
            written as (update claim c set line_id = m.now from move m where c.agency_id = :agency and c.id = m.id)
            insert into touched (line_id, fact_on) select line_id, max(fact_on) from (
              select was as line_id, fact_on from move union all select now, fact_on from move) m
            where line_id is not null group by 1
            on conflict (line_id) do update set fact_on = greatest(touched.fact_on, excluded.fact_on), idle = false""".formatted(LINE);
}
