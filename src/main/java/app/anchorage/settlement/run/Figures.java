package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.earning.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads a run's figures per payee: one grouped query over the balances and the entries of the range. */
@ApplicationScoped
public class Figures {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** By name; who has nothing in the range may still have something held or frozen, and who has neither is not there. */
    public List<PayeeFigures> of(long run, LocalDate cutoff) {
        return sql.withHandle(h -> h.createQuery(FIGURES).bind("agency", current.get().agencyId()).bind("run", run).bind("cutoff", cutoff)
                .bind("open", Difference.OPEN).mapTo(PayeeFigures.class).list());
    }

    private static final String FIGURES = """
            with payee as (
              select a.id as account_id, a.anchor_id, a.closed_through from account a
              where a.agency_id = :agency and a.kind = 'ANCHOR' and a.closed_through < :cutoff
                and not exists (select 1 from run_exclusion x where x.agency_id = :agency and x.run_id = :run
                  and x.anchor_id = a.anchor_id and x.line_id is null)
            ), stand as (
              select p.account_id,
                -coalesce(sum(b.fen) filter (where b.value_date <= p.closed_through), 0) as opening_fen,
                -coalesce(sum(b.fen) filter (where b.value_date > p.closed_through and b.value_date <= :cutoff), 0) as range_fen,
                coalesce(sum(b.entries) filter (where b.value_date > p.closed_through and b.value_date <= :cutoff), 0) as entries,
                -coalesce(sum(b.fen) filter (where b.value_date > :cutoff and b.value_date < :open), 0) as held_fen,
                min(b.value_date) filter (where b.value_date > :cutoff and b.value_date < :open and b.fen <> 0) as held_from,
                -coalesce(sum(b.fen) filter (where b.value_date = :open), 0) as frozen_fen
              from payee p join balance b on b.agency_id = :agency and b.account_id = p.account_id group by 1
            ), net as (
              select e.account_id, -sum(e.fen) as fen from payee p
              join entry e on e.agency_id = :agency and e.account_id = p.account_id
                and e.value_date > p.closed_through and e.value_date <= :cutoff and e.kind <> 'PAYOUT'
              where not exists (select 1 from run_exclusion x where x.agency_id = :agency and x.run_id = :run
                and x.anchor_id = p.anchor_id and x.line_id = e.line_id)
              group by e.account_id, e.value_date, e.line_id, e.obligation_id
            ), moved as (
              select account_id, sum(greatest(fen, 0)) as earned_fen, sum(least(fen, 0)) as deducted_fen,
                count(*) filter (where fen > 0) as earned_lines, count(*) filter (where fen < 0) as deducted_lines
              from net group by 1
            )
            select p.account_id, p.anchor_id, n.stage_name as name, g.share_points, p.closed_through, s.opening_fen,
              coalesce(m.earned_fen, 0) as earned_fen, coalesce(m.deducted_fen, 0) as deducted_fen,
              coalesce(m.earned_lines, 0) as earned_lines, coalesce(m.deducted_lines, 0) as deducted_lines, s.entries,
              s.range_fen - coalesce(m.earned_fen, 0) - coalesce(m.deducted_fen, 0) as excluded_fen,
              s.held_fen, s.held_from, s.frozen_fen, t.id as last_id, t.number as last_number, t.payout_fen as last_payout_fen,
              q.lines as missing_lines
            from payee p
            join stand s on s.account_id = p.account_id
            join anchor n on n.agency_id = :agency and n.id = p.anchor_id
            left join moved m on m.account_id = p.account_id
            left join lateral (select g.share_points from agreement g where g.agency_id = :agency and g.anchor_id = p.anchor_id
              and g.state = 'ACTIVE' and g.valid_from <= :cutoff order by g.valid_from desc, g.version desc limit 1) g on true
            left join lateral (select t.id, t.number, t.payout_fen from statement t where t.agency_id = :agency and t.anchor_id = p.anchor_id
              order by t.cutoff desc limit 1) t on true
            left join lateral (%s) q on true
            where s.opening_fen <> 0 or s.entries > 0 or s.held_fen <> 0 or s.frozen_fen <> 0
            order by n.stage_name, n.id""".formatted(Blockers.WITHOUT_AGREEMENT.formatted("p.anchor_id"));
}
