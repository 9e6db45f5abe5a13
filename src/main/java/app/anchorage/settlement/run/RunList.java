package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The settlement runs, newest first, with a tile per state. */
@ApplicationScoped
public class RunList {
    public static final int PAGE = 30;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** A run in a row. @param payoutFen what its statements pay, null before approval */
    public record Listed(long id, LocalDate cutoff, RunState state, String createdBy, Instant createdAt, String submittedBy, String approvedBy,
            Instant approvedAt, long statements, Long payoutFen) {
        public Money payout() {
            return payoutFen == null ? null : Money.fen(payoutFen);
        }
    }

    /** How many runs are in a state. */
    public record Tile(RunState state, long runs) {}

    @Transactional
    public List<Tile> tiles() {
        List<Tile> counted = sql.withHandle(h -> h.createQuery("select state, count(*) as runs from settlement_run where agency_id = :agency group by 1")
                .bind("agency", current.get().agencyId()).mapTo(Tile.class).list());
        return java.util.Arrays.stream(RunState.values())
                .map(state -> counted.stream().filter(tile -> tile.state() == state).findFirst().orElse(new Tile(state, 0))).toList();
    }

    /** One more than a page where there is a next one. @param state null for all; @param before only lower ids, null at the start */
    @Transactional
    public List<Listed> page(RunState state, Long before) {
        return sql.withHandle(h -> h.createQuery("""
                select r.id, r.cutoff, r.state, c.name as created_by, r.created_at, s.name as submitted_by, a.name as approved_by, r.approved_at,
                  t.statements, t.payout_fen
                from settlement_run r
                join member c on c.agency_id = r.agency_id and c.id = r.created_by
                left join member s on s.agency_id = r.agency_id and s.id = r.submitted_by
                left join member a on a.agency_id = r.agency_id and a.id = r.approved_by
                left join lateral (select count(*) as statements, sum(t.payout_fen) as payout_fen from statement t
                  where t.agency_id = r.agency_id and t.run_id = r.id) t on true
                where r.agency_id = :agency and (cast(:state as text) is null or r.state = :state)
                  and (cast(:before as bigint) is null or r.id < :before)
                order by r.id desc limit :limit""")
                .bind("agency", current.get().agencyId()).bind("state", state == null ? null : state.name()).bind("before", before)
                .bind("limit", PAGE + 1).mapTo(Listed.class).list());
    }
}
