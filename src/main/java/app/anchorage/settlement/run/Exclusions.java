package app.anchorage.settlement.run;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What is left out of a draft: rows of the draft, undoable until it is submitted. */
@ApplicationScoped
public class Exclusions {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    public List<Exclusion> of(long run) {
        return sql.withHandle(h -> h.createQuery("""
                select x.id, x.anchor_id, n.stage_name as anchor_name, x.line_id, coalesce(l.sub_order_no, l.order_no) as order_no,
                  l.item_title as title, x.reason, m.name as by_name, x.at,
                  (select -sum(e.fen) from account a join entry e on e.agency_id = a.agency_id and e.account_id = a.id
                   where a.agency_id = x.agency_id and a.kind = 'ANCHOR' and a.anchor_id = x.anchor_id and e.line_id = x.line_id
                     and e.value_date > a.closed_through and e.value_date <= r.cutoff) as fen
                from run_exclusion x join settlement_run r on r.agency_id = x.agency_id and r.id = x.run_id
                join anchor n on n.agency_id = x.agency_id and n.id = x.anchor_id
                join member m on m.agency_id = x.agency_id and m.id = x.by_member
                left join order_line l on l.agency_id = x.agency_id and l.id = x.line_id
                where x.agency_id = :agency and x.run_id = :run order by n.stage_name, x.id""")
                .bind("agency", agency()).bind("run", run).mapTo(Exclusion.class).list());
    }

    void add(long run, long anchor, Long line, String reason) {
        Actor actor = current.get();
        sql.useHandle(h -> h.createUpdate("""
                insert into run_exclusion (agency_id, run_id, anchor_id, line_id, reason, by_member)
                values (:agency, :run, :anchor, :line, :reason, :member) on conflict do nothing""")
                .bind("agency", actor.agencyId()).bind("run", run).bind("anchor", anchor).bind("line", line).bind("reason", reason)
                .bind("member", actor.member()).execute());
    }

    /** @return what was excluded, for the audit */
    Map<String, Object> remove(long run, long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("""
                delete from run_exclusion where agency_id = :agency and run_id = :run and id = :id returning anchor_id, line_id, reason""")
                .bind("agency", agency()).bind("run", run).bind("id", id).mapToMap().findOne()));
    }

    /** Whether the payee has an account that the run could settle. */
    boolean hasAccount(long anchor) {
        return sql.withHandle(h -> h.createQuery("select count(*) from account where agency_id = :agency and kind = 'ANCHOR' and anchor_id = :anchor")
                .bind("agency", agency()).bind("anchor", anchor).mapTo(Long.class).one()) > 0;
    }

    /** Whether the line has entries of that payee. */
    boolean hasLine(long anchor, long line) {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) from (select 1 from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
                where e.agency_id = :agency and e.line_id = :line and a.kind = 'ANCHOR' and a.anchor_id = :anchor limit 1) one""")
                .bind("agency", agency()).bind("line", line).bind("anchor", anchor).mapTo(Long.class).one()) > 0;
    }

    private long agency() {
        return current.get().agencyId();
    }
}
