package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The rows of an approved run, from its statements. */
@ApplicationScoped
class SettledRows {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** A statement in a row, fen in the payee's view. */
    public record Settled(long id, String number, long anchorId, String payeeName, long openingFen, long earnedFen, long deductedFen, long payoutFen,
            long carriedFen, long heldFen, long frozenFen, Long lastId, String lastNumber, Long lastPayoutFen) {

        PayeeRow row() {
            List<String> remarks = new ArrayList<>();
            if (lastId == null) {
                remarks.add("run_remark_first");
            }
            if (carriedFen != 0) {
                remarks.add(carriedFen < 0 ? "run_remark_negative" : "run_remark_minimum");
            }
            return new PayeeRow(anchorId, payeeName, null, Money.fen(openingFen), Money.fen(earnedFen), Money.fen(deductedFen), Money.fen(payoutFen),
                    Money.fen(carriedFen), Money.fen(heldFen), null, Money.fen(frozenFen),
                    Compared.of(lastId, lastNumber, lastPayoutFen, Money.fen(payoutFen)), remarks, null, "/statements/" + id, number, true);
        }
    }

    List<PayeeRow> of(long run) {
        return sql.withHandle(h -> h.createQuery("""
                select s.id, s.number, s.anchor_id, s.payee_name, s.opening_fen, s.earned_fen, s.deducted_fen, s.payout_fen, s.carried_fen,
                  coalesce(h.held_fen, 0) as held_fen, coalesce(h.frozen_fen, 0) as frozen_fen, l.id as last_id, l.number as last_number,
                  l.payout_fen as last_payout_fen
                from statement s
                left join lateral (select sum((p ->> 'fen')::bigint) filter (where p ->> 'until' <> '9999-12-31') as held_fen,
                    sum((p ->> 'fen')::bigint) filter (where p ->> 'until' = '9999-12-31') as frozen_fen
                  from jsonb_array_elements(s.held) p) h on true
                left join lateral (select t.id, t.number, t.payout_fen from statement t where t.agency_id = s.agency_id and t.anchor_id = s.anchor_id
                  and t.cutoff < s.cutoff order by t.cutoff desc limit 1) l on true
                where s.agency_id = :agency and s.run_id = :run order by s.number""")
                .bind("agency", current.get().agencyId()).bind("run", run).mapTo(Settled.class).map(Settled::row).list());
    }
}
