package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * A line's state is the maximum over the observations of imports not undone, under one total order: state, then moment, then
 * fingerprint. So no order of files matters, and an undo is the same computation without one file.
 */
@ApplicationScoped
public class Winners {
    /** Whether the file's own observations count. */
    enum Change {
        COMMIT,
        UNDO
    }

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Finds the winners of all lines that the file observed; lines that stand otherwise than before are touched. */
    void orders(long fileId, Change change) {
        orders(fileId, change, OBSERVED);
    }

    /** @param seen which lines of the file to look at, as a query for line_id */
    void orders(long fileId, Change change, String seen) {
        run(ORDERS.formatted(STANDS.formatted(seen)), fileId, change);
        run("insert into touched (line_id, fact_on) select id, fact_on from new_winner on conflict (line_id) do nothing", fileId, change);
        run("drop table new_winner", fileId, change);
    }

    void claims(long fileId, Change change) {
        run(CLAIMS, fileId, change);
        run("""
            insert into touched (line_id, fact_on) select line_id, max(fact_on) from new_winner where line_id is not null group by 1
            on conflict (line_id) do update set fact_on = greatest(touched.fact_on, excluded.fact_on)""", fileId, change);
        run("drop table new_winner", fileId, change);
    }

    private void run(String statement, long fileId, Change change) {
        sql.useHandle(h -> {
            for (String part : statement.split(";\n")) {
                h.createUpdate(part).bind("agency", current.get().agencyId()).bind("file", fileId)
                        .bind("counts", change == Change.COMMIT).execute();
            }
        });
    }

    /** All lines that the file observed. */
    static final String OBSERVED = "select line_id from observation where agency_id = :agency and file_id = :file";

    /**
     * How each line that the file observed stands by the observations that count: state and amounts are the winner's own; of what a row
     * may leave unsaid (its words, category, creation time, position) the newest row that states it tells.
     */
    static final String STANDS = """
            select l.id, l.pair, l.pair_of, w.observation_id, w.moment, w.state, w.paid_fen, w.estimate_fen, w.settled_fen, w.income_fen,
              w.settled_at, w.adzone_id, w.relation_id, w.shop, w.category, coalesce(w.item_id, l.item_id) as item_id,
              coalesce(w.item_title, l.item_title) as item_title, coalesce(w.created_at, l.created_at) as created_at,
              row(l.observation_id, l.adzone_id, l.relation_id, l.shop, l.category) is distinct from
                row(w.observation_id, w.adzone_id, w.relation_id, w.shop, w.category)
              or l.item_id <> w.item_id or l.item_title <> w.item_title or l.created_at <> w.created_at as differs
            from (select distinct line_id from (%s) s) seen
            join order_line l on l.agency_id = :agency and l.id = seen.line_id
            cross join lateral (
              select (array_agg(o.id))[1] as observation_id, (array_agg(o.moment))[1] as moment, (array_agg(o.state))[1] as state,
                (array_agg(o.paid_fen))[1] as paid_fen, (array_agg(o.estimate_fen))[1] as estimate_fen,
                (array_agg(o.settled_fen))[1] as settled_fen, (array_agg(o.income_fen))[1] as income_fen,
                (array_agg(o.settled_at))[1] as settled_at,
                (array_agg(o.adzone_id) filter (where o.adzone_id is not null))[1] as adzone_id,
                (array_agg(o.relation_id) filter (where o.relation_id is not null))[1] as relation_id,
                (array_agg(o.shop) filter (where o.shop is not null))[1] as shop,
                (array_agg(o.category) filter (where o.category is not null))[1] as category,
                (array_agg(o.item_id) filter (where o.item_id is not null))[1] as item_id,
                (array_agg(o.item_title) filter (where o.item_title is not null))[1] as item_title,
                (array_agg(o.created_at) filter (where o.created_at is not null))[1] as created_at
              from (select o.* from observation o join report_file f on f.agency_id = :agency and f.id = o.file_id
                    where o.agency_id = :agency and o.line_id = l.id
                      and case when f.id = :file then :counts else f.state in ('COMMITTED', 'UNDOING') end
                    order by o.state desc, o.moment desc, o.fingerprint desc, o.id) o) w
            """;

    private static final String ORDERS = """
            create temp table new_winner on commit drop as
            select s.*, coalesce((s.moment at time zone 'Asia/Shanghai')::date, (now() at time zone 'Asia/Shanghai')::date) as fact_on
            from (%s) s where s.differs;
            update order_line l set observation_id = w.observation_id, state = w.state, paid_fen = w.paid_fen, estimate_fen = w.estimate_fen,
              settled_fen = w.settled_fen, income_fen = w.income_fen, settled_at = w.settled_at,
              settled_on = (w.settled_at at time zone 'Asia/Shanghai')::date, adzone_id = w.adzone_id, relation_id = w.relation_id,
              shop = w.shop, category = w.category, item_id = w.item_id, item_title = w.item_title, created_at = w.created_at,
              created_on = (w.created_at at time zone 'Asia/Shanghai')::date
            from new_winner w where l.agency_id = :agency and l.id = w.id""";

    /** Which files count is asked of each row: a join by the file would let a claim be looked for among all claims of the file. */
    private static final String CLAIMS = """
            create temp table new_winner on commit drop as
            select c.id, c.line_id, w.observation_id,
                   coalesce((w.fact at time zone 'Asia/Shanghai')::date, (now() at time zone 'Asia/Shanghai')::date) as fact_on
            from (select distinct claim_id from claim_observation where agency_id = :agency and file_id = :file) seen
            join claim c on c.agency_id = :agency and c.id = seen.claim_id
            left join lateral (
              select o.id as observation_id, coalesce(o.completed_at, o.moment) as fact from claim_observation o
              where o.agency_id = :agency and o.claim_id = c.id
                and case when o.file_id = :file then :counts else exists (select from report_file f
                  where f.agency_id = :agency and f.id = o.file_id and f.state in ('COMMITTED', 'UNDOING')) end
              order by o.rank desc, o.moment desc, o.fingerprint desc, o.id limit 1) w on true
            where c.observation_id is distinct from w.observation_id;
            update claim c set observation_id = o.id, state = o.state, refund_fen = o.refund_fen, return_fen = o.return_fen,
              opened_at = o.opened_at, completed_at = o.completed_at
            from new_winner w left join claim_observation o on o.agency_id = :agency and o.id = w.observation_id
            where c.agency_id = :agency and c.id = w.id""";
}
