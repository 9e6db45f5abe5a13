package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.earning.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A run's figures per payee, from the balances of open days and their entries, which are added up once and then known. */
@ApplicationScoped
public class Figures {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    PayeeDays days;

    /** By name; who has nothing in the range may still have something held or frozen, and who has neither is not there. */
    public List<PayeeFigures> of(long run, LocalDate cutoff) {
        return sql.withHandle(h -> h.createQuery(FIGURES).bind("agency", current.get().agencyId()).bind("run", run).bind("cutoff", cutoff)
                .bind("open", Difference.OPEN).mapTo(PayeeFigures.class).list());
    }

    /** Remembers what is added up for the run, where it is not known yet; the run is the caller's own or held. */
    void keep(long run, LocalDate cutoff) {
        sql.useHandle(h -> {
            days.fill(h, run, cutoff);
            h.createUpdate(KEEP).bind("agency", current.get().agencyId()).bind("run", run).bind("cutoff", cutoff).bind("open", Difference.OPEN).execute();
        });
    }

    /** Other lines of this payee's are left out now. */
    void forget(long run, long anchor) {
        sql.useHandle(h -> h.createUpdate("""
                delete from run_figure f using account a
                where f.agency_id = :agency and f.run_id = :run and a.agency_id = :agency and a.id = f.account_id and a.anchor_id = :anchor""")
                .bind("agency", current.get().agencyId()).bind("run", run).bind("anchor", anchor).execute());
    }

    /**
     * What is known of a payee is true while his days hold as many entries, for none ever goes. The others' lines are added up a day at a time: a day has
     * few, and all of them at once, a group of each line and day, would need more room the more there are.
     */
    private static final String MOVED = """
            stand as (
              select p.account_id, p.anchor_id, p.after, p.opening_fen,
                -coalesce(sum(d.fen) filter (where d.day <= :cutoff), 0) as range_fen,
                coalesce(sum(d.entries) filter (where d.day <= :cutoff), 0) as entries,
                -coalesce(sum(d.fen) filter (where d.day > :cutoff and d.day < :open), 0) as held_fen,
                min(d.day) filter (where d.day > :cutoff and d.day < :open and d.fen <> 0) as held_from,
                -coalesce(sum(d.fen) filter (where d.day = :open), 0) as frozen_fen
              from open_payee p left join open_day d on d.account_id = p.account_id group by 1, 2, 3, 4
            ), kept as (
              select f.account_id, f.earned_fen, f.deducted_fen, f.earned_lines, f.deducted_lines from run_figure f
              join stand s on s.account_id = f.account_id and s.after = f.after and s.entries = f.entries
              where f.agency_id = :agency and f.run_id = :run
            ), added as (
              select d.account_id, sum(n.earned_fen) as earned_fen, sum(n.deducted_fen) as deducted_fen,
                sum(n.earned_lines) as earned_lines, sum(n.deducted_lines) as deducted_lines
              from open_day d cross join lateral (
                select sum(greatest(fen, 0)) as earned_fen, sum(least(fen, 0)) as deducted_fen,
                  count(*) filter (where fen > 0) as earned_lines, count(*) filter (where fen < 0) as deducted_lines
                from (select -sum(e.fen) as fen from entry e
                  where e.agency_id = :agency and e.account_id = d.account_id and e.value_date = d.day and e.kind <> 'PAYOUT'
                    and not exists (select 1 from run_exclusion x
                      where x.agency_id = :agency and x.run_id = :run and x.anchor_id = d.anchor_id and x.line_id = e.line_id)
                  group by e.line_id, e.obligation_id) line) n
              where d.day <= :cutoff and d.account_id not in (select account_id from kept) and n.earned_fen is not null
              group by 1
            )
            """;

    private static final String FIGURES = PayeeDays.LOOKED_AT + ", " + MOVED + """
            select s.account_id, s.anchor_id, n.stage_name as name, g.share_points, s.after as closed_through, s.opening_fen,
              coalesce(m.earned_fen, 0) as earned_fen, coalesce(m.deducted_fen, 0) as deducted_fen,
              coalesce(m.earned_lines, 0) as earned_lines, coalesce(m.deducted_lines, 0) as deducted_lines, s.entries,
              s.range_fen - coalesce(m.earned_fen, 0) - coalesce(m.deducted_fen, 0) as excluded_fen,
              s.held_fen, s.held_from, s.frozen_fen, t.id as last_id, t.number as last_number, t.payout_fen as last_payout_fen,
              q.lines as missing_lines
            from stand s
            join anchor n on n.agency_id = :agency and n.id = s.anchor_id
            left join (select * from added union all select * from kept) m on m.account_id = s.account_id
            left join lateral (select case when coalesce(g.pay ->> 'form', 'SHARE') = 'SHARE' then g.share_points end as share_points
              from agreement g where g.agency_id = :agency and g.anchor_id = s.anchor_id
              and g.state = 'ACTIVE' and g.valid_from <= :cutoff order by g.valid_from desc, g.version desc limit 1) g on true
            left join lateral (select t.id, t.number, t.payout_fen from statement t where t.agency_id = :agency and t.anchor_id = s.anchor_id
              order by t.cutoff desc limit 1) t on true
            left join lateral (%s) q on true
            where s.opening_fen <> 0 or s.entries > 0 or s.held_fen <> 0 or s.frozen_fen <> 0
            order by n.stage_name, n.id""".formatted(Blockers.WITHOUT_AGREEMENT.formatted("s.anchor_id"));

    private static final String KEEP = "with " + MOVED + """
            insert into run_figure as f (agency_id, run_id, account_id, after, entries, earned_fen, deducted_fen, earned_lines, deducted_lines)
            select :agency, :run, m.account_id, s.after, s.entries, m.earned_fen, m.deducted_fen, m.earned_lines, m.deducted_lines
            from added m join stand s on s.account_id = m.account_id
            on conflict (agency_id, run_id, account_id) do update set after = excluded.after, entries = excluded.entries,
              earned_fen = excluded.earned_fen, deducted_fen = excluded.deducted_fen, earned_lines = excluded.earned_lines,
              deducted_lines = excluded.deducted_lines""";
}
