package app.anchorage.me;

import app.anchorage.earning.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Counts what of the payee waits: frozen lines, found by an index of their own, and what else lies open on his account. */
@ApplicationScoped
public class Risks {
    @Inject
    Jdbi sql;

    Risk of(MyAccount account) {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) as lines, coalesce(sum(greatest(closed, 0)), 0) as closed_fen from (
                  select e.line_id, coalesce(-sum(e.fen) filter (where e.value_date <= :closed), 0) as closed, coalesce(-sum(e.fen), 0) as fen
                  from order_line l join entry e on e.agency_id = :agency and e.line_id = l.id and e.account_id = :account
                  where l.agency_id = :agency and l.anchor_id = :anchor and l.frozen group by 1
                  union all
                  select coalesce(e.line_id, -e.obligation_id), 0, -sum(e.fen) from entry e left join order_line l on l.agency_id = :agency and l.id = e.line_id
                  where e.agency_id = :agency and e.account_id = :account and e.value_date = :open and (l.frozen and l.anchor_id = :anchor) is not true group by 1) line
                where fen <> 0""")
                .bind("agency", account.agencyId()).bind("anchor", account.anchorId()).bind("account", account.id())
                .bind("closed", account.closedThrough()).bind("open", Difference.OPEN).mapTo(Risk.class).one());
    }
}
