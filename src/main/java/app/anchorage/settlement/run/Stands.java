package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads how the payees of a run stand, from the balances of their open days: the cost grows with these, neither with entries nor with history. */
@ApplicationScoped
public class Stands {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Everybody with something to settle who is not excluded from the run. */
    public List<PayeeStand> now(long run, LocalDate cutoff) {
        return sql.withHandle(h -> h.createQuery(NOW).bind("agency", agency()).bind("run", run).bind("cutoff", cutoff)
                .mapTo(PayeeStand.class).stream().filter(PayeeStand::any).toList());
    }

    /** What the run's last submission promised; empty before the first. */
    public List<PayeeStand> promised(long run) {
        return sql.withHandle(h -> h.createQuery("""
                select p.account_id, p.anchor_id, a.closed_through, p.opening_fen, p.range_fen, p.range_count, p.last_entry
                from run_payee p join account a on a.agency_id = p.agency_id and a.id = p.account_id
                where p.agency_id = :agency and p.run_id = :run order by p.anchor_id""")
                .bind("agency", agency()).bind("run", run).mapTo(PayeeStand.class).list());
    }

    /** Replaces the promise. */
    void promise(long run, List<PayeeStand> stands) {
        sql.useHandle(h -> {
            h.createUpdate("delete from run_payee where agency_id = :agency and run_id = :run").bind("agency", agency()).bind("run", run).execute();
            var batch = h.prepareBatch("""
                    insert into run_payee (agency_id, run_id, anchor_id, account_id, opening_fen, range_fen, range_count, last_entry)
                    values (:agency, :run, :anchorId, :accountId, :openingFen, :rangeFen, :rangeCount, :lastEntry)""");
            stands.forEach(stand -> batch.bind("agency", agency()).bind("run", run).bindMethods(stand).add());
            batch.execute();
        });
    }

    /** The promise no longer keeps its payees out of other runs; it stays to be compared. */
    void release(long run) {
        sql.useHandle(h -> h.createUpdate("update run_payee set open = false where agency_id = :agency and run_id = :run")
                .bind("agency", agency()).bind("run", run).execute());
    }

    /** Names of payees whom another submitted run holds, with that run. */
    public List<HeldElsewhere> elsewhere(long run, LocalDate cutoff) {
        return sql.withHandle(h -> h.createQuery("""
                select p.run_id, n.stage_name as name from run_payee p
                join anchor n on n.agency_id = p.agency_id and n.id = p.anchor_id
                join account a on a.agency_id = p.agency_id and a.id = p.account_id
                where p.agency_id = :agency and p.open and p.run_id <> :run and a.closed_through < :cutoff
                  and not exists (select 1 from run_exclusion x where x.agency_id = :agency and x.run_id = :run
                    and x.anchor_id = p.anchor_id and x.line_id is null)
                order by p.run_id, 2""")
                .bind("agency", agency()).bind("run", run).bind("cutoff", cutoff).mapTo(HeldElsewhere.class).list());
    }

    /** A payee whom another submitted run holds. */
    public record HeldElsewhere(long runId, String name) {}

    private long agency() {
        return current.get().agencyId();
    }

    private static final String NOW = PayeeDays.LOOKED_AT + """
            select p.account_id, p.anchor_id, p.after as closed_through, p.opening_fen, -coalesce(sum(d.fen), 0) as range_fen,
              coalesce(sum(d.entries), 0) as range_count, max(last.id) as last_entry
            from open_payee p
            left join open_day d on d.account_id = p.account_id and d.day <= :cutoff
            left join lateral (select max(e.id) as id from entry e
              where e.agency_id = :agency and e.account_id = d.account_id and e.value_date = d.day) last on true
            group by p.account_id, p.anchor_id, p.after, p.opening_fen order by p.anchor_id""";
}
