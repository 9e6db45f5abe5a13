package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What happened to a run, newest first, as the audit knows it. */
@ApplicationScoped
class Feed {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    List<Act> of(long run) {
        return sql.withHandle(h -> h.createQuery("""
                select e.at, e.actor, e.action, e.reason, n.stage_name as anchor,
                  coalesce(jsonb_array_length(e.after -> 'lines'), case when e.before ->> 'line_id' is not null then 1 end) as lines,
                  coalesce(e.after ->> 'payees', e.after ->> 'statements')::bigint as count, (e.after ->> 'payoutFen')::bigint as payout_fen
                from audit_event e
                left join anchor n on n.agency_id = e.agency_id and n.id = coalesce(e.after ->> 'anchor', e.before ->> 'anchor_id')::bigint
                where e.agency_id = :agency and e.object_type = :type and e.object_id = :run order by e.id desc limit 100""")
                .bind("agency", current.get().agencyId()).bind("type", RunService.RUN).bind("run", Long.toString(run)).mapTo(Act.class).list());
    }
}
