package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Facts.Tally;
import app.anchorage.intake.Facts.UndoEffect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What undoing an import would change, computed as the undo itself does, without writing. */
@ApplicationScoped
public class Undoing {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    UndoEffect effect(long fileId) {
        Effect effect = sql.withHandle(h -> h.createQuery(EFFECT).bind("agency", agency()).bind("file", fileId).bind("counts", false).mapTo(Effect.class).one());
        boolean allowed = !closedBy(fileId);
        return new UndoEffect(effect.gone, effect.changed, totals(false, fileId), totals(true, fileId), allowed, allowed ? null : "undo_closed");
    }

    /**
     * Whether an entry that the import caused, or that a later act booked from its rows, lies on a closed day; or that of an anchor to
     * whom only its rows gave the line.
     */
    boolean closedBy(long fileId) {
        return sql.withHandle(h -> h.createQuery("with " + LEFT + """
                select exists (select 1 from posting p
                  join journal j on j.agency_id = :agency and j.posting_id = p.id
                  join entry e on e.agency_id = :agency and e.journal_id = j.id
                  join account a on a.agency_id = :agency and a.id = e.account_id
                  where p.agency_id = :agency and p.cause = 'IMPORT' and p.reference = :file and e.value_date <= a.closed_through)
                or exists (select 1 from observation o
                  join journal j on j.agency_id = :agency and j.line_id = o.line_id and j.observation_id = o.id
                  join entry e on e.agency_id = :agency and e.journal_id = j.id
                  join account a on a.agency_id = :agency and a.id = e.account_id
                  where o.agency_id = :agency and o.file_id = :file and e.value_date <= a.closed_through)
                or exists (select 1 from left_over s join order_line l on l.agency_id = :agency and l.id = s.id
                  join entry e on e.agency_id = :agency and e.line_id = l.id
                  join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'ANCHOR' and a.anchor_id = l.anchor_id
                  where row(l.adzone_id, l.relation_id, l.created_at) is distinct from row(s.adzone_id, s.relation_id, s.created_at)
                    and l.manual_anchor_id is null and e.value_date <= a.closed_through)""")
                .bind("agency", agency()).bind("file", fileId).bind("counts", false).mapTo(Boolean.class).one());
    }

    /** Lines that would have no observation left, and lines that would fall back to another one. */
    public record Effect(long gone, long changed) {}

    /** One group of totals. */
    public record Total(String key, long lines, long paidFen, long estimateFen, long settledFen, long incomeFen) {}

    private Map<String, Tally> totals(boolean after, long fileId) {
        Map<String, Tally> totals = new LinkedHashMap<>();
        for (String key : java.util.List.of("total", "settled", "paid")) {
            totals.put(key, Tally.NONE);
        }
        sql.useHandle(h -> h.createQuery(after ? AFTER : BEFORE).bind("agency", agency()).bind("file", fileId).bind("counts", false)
                .mapTo(Total.class).forEach(t -> totals.put(t.key, new Tally(t.lines, t.paidFen, t.estimateFen, t.settledFen, t.incomeFen))));
        return totals;
    }

    private long agency() {
        return current.get().agencyId();
    }

    private static final String LEFT = "left_over as (" + Winners.STANDS.formatted(Winners.OBSERVED) + ") ";

    private static final String EFFECT = "with " + LEFT + """
            select count(*) filter (where observation_id is null) as gone,
                   count(*) filter (where observation_id is not null and differs) as changed from left_over""";

    private static final String SUMS = """
            select case when grouping(state) = 1 then 'total' when state = 1 then 'paid' when state = 2 then 'received'
                        when state = 3 then 'settled' else 'closed' end as key,
                   count(*) as lines, coalesce(sum(paid_fen), 0)::bigint as paid_fen, coalesce(sum(estimate_fen), 0)::bigint as estimate_fen,
                   coalesce(sum(settled_fen), 0)::bigint as settled_fen, coalesce(sum(income_fen), 0)::bigint as income_fen
            from facts where state is not null group by grouping sets ((), (state))""";

    /** What a purchase is worth that another line tells too, counts there. */
    private static final String BEFORE = "with facts as (select * from order_line where agency_id = :agency and pair is distinct from 'SAME') "
            + SUMS;

    private static final String AFTER = "with " + LEFT + """
            , facts as (
              select * from (
                select state, paid_fen, estimate_fen, settled_fen, income_fen, pair, pair_of from order_line l
                where l.agency_id = :agency and not exists (select 1 from left_over w where w.id = l.id)
                union all select state, paid_fen, estimate_fen, settled_fen, income_fen, pair, pair_of from left_over) l
              where l.pair is distinct from 'SAME' or exists (select 1 from left_over g where g.id = l.pair_of and g.observation_id is null))
            """ + SUMS;
}
