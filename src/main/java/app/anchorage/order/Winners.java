package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * A line's state is the maximum over the observations of imports not undone, under one total order: state, then moment, then
 * fingerprint. So no order of files matters, and an undo is the same computation without one file (design 2).
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

    /** Finds the winners of all lines that the file observed; lines whose winner changes are touched. */
    void orders(long fileId, Change change) {
        run(ORDERS, fileId, change);
        run("insert into touched select id, fact_on from new_winner on conflict (line_id) do nothing", fileId, change);
        run("drop table new_winner", fileId, change);
    }

    void claims(long fileId, Change change) {
        run(CLAIMS, fileId, change);
        run("""
            insert into touched select line_id, max(fact_on) from new_winner where line_id is not null group by 1
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

    private static final String ORDERS = """
            create temp table new_winner on commit drop as
            select l.id, l.observation_id as old, w.observation_id,
                   coalesce((w.moment at time zone 'Asia/Shanghai')::date, (now() at time zone 'Asia/Shanghai')::date) as fact_on
            from (select distinct line_id from observation where agency_id = :agency and file_id = :file) seen
            join order_line l on l.agency_id = :agency and l.id = seen.line_id
            left join lateral (
              select o.id as observation_id, o.moment from observation o
              join report_file f on f.agency_id = :agency and f.id = o.file_id
              where o.agency_id = :agency and o.line_id = l.id
                and case when f.id = :file then :counts else f.state in ('COMMITTED', 'UNDOING') end
              order by o.state desc, o.moment desc, o.fingerprint desc, o.id limit 1) w on true
            where l.observation_id is distinct from w.observation_id;
            update order_line l set observation_id = o.id, state = o.state, paid_fen = o.paid_fen, estimate_fen = o.estimate_fen,
              settled_fen = o.settled_fen, income_fen = o.income_fen, settled_at = o.settled_at,
              settled_on = (o.settled_at at time zone 'Asia/Shanghai')::date, adzone_id = o.adzone_id, relation_id = o.relation_id
            from new_winner w left join observation o on o.agency_id = :agency and o.id = w.observation_id
            where l.agency_id = :agency and l.id = w.id""";

    private static final String CLAIMS = """
            create temp table new_winner on commit drop as
            select c.id, c.line_id, w.observation_id,
                   coalesce((w.fact at time zone 'Asia/Shanghai')::date, (now() at time zone 'Asia/Shanghai')::date) as fact_on
            from (select distinct claim_id from claim_observation where agency_id = :agency and file_id = :file) seen
            join claim c on c.agency_id = :agency and c.id = seen.claim_id
            left join lateral (
              select o.id as observation_id, coalesce(o.completed_at, o.moment) as fact from claim_observation o
              join report_file f on f.agency_id = :agency and f.id = o.file_id
              where o.agency_id = :agency and o.claim_id = c.id
                and case when f.id = :file then :counts else f.state in ('COMMITTED', 'UNDOING') end
              order by o.rank desc, o.moment desc, o.fingerprint desc, o.id limit 1) w on true
            where c.observation_id is distinct from w.observation_id;
            update claim c set observation_id = o.id, state = o.state, refund_fen = o.refund_fen, return_fen = o.return_fen,
              opened_at = o.opened_at, completed_at = o.completed_at
            from new_winner w left join claim_observation o on o.agency_id = :agency and o.id = w.observation_id
            where c.agency_id = :agency and c.id = w.id""";
}
