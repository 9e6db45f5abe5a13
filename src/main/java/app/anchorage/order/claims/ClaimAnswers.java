package app.anchorage.order.claims;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Touched;
import app.anchorage.order.Staging;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A person's word where nobody can know: is this refund already inside the settled amount? Until then it freezes and does not deduct. */
@ApplicationScoped
public class ClaimAnswers {
    @Inject
    Staging staging;

    @Inject
    Touched touched;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A claim as it stands when it is answered, and what the audit keeps of it. */
    public record Asked(long id, Long lineId, String subOrderNo, boolean question, Boolean inside, Long refundFen) {
        boolean answerable() {
            return lineId != null && (question || inside != null);
        }
    }

    /** What was said of which claims. */
    record Answered(boolean inside, List<Long> claims) {}

    /** @param inside true: nothing more comes off; false: the refund comes off */
    @Transactional
    public int answer(List<Long> claims, boolean inside, String reason) {
        List<Long> ids = claims.stream().distinct().sorted().toList();
        staging.restate(Cause.CLAIM_ANSWER, ids.size() == 1 ? ids.get(0) : null, reason, Progress.SILENT, posting -> {
            List<Asked> asked = locked(ids);
            check(ids, asked, inside);
            write(ids, inside, reason);
            touched.add(asked.stream().map(Asked::lineId).toList(), staging.today());
            audit.record("CLAIMS_ANSWERED", "POSTING", posting, asked, new Answered(inside, ids), reason);
        });
        return ids.size();
    }

    private List<Asked> locked(List<Long> ids) {
        return staging.sql().withHandle(h -> h.createQuery("""
                select id, line_id, sub_order_no, question, inside, refund_fen from claim
                where agency_id = :agency and id = any(:ids) and state is not null order by id for update""")
                .bind("agency", staging.agency()).bind("ids", ids.toArray(Long[]::new)).mapTo(Asked.class).list());
    }

    private static void check(List<Long> ids, List<Asked> asked, boolean inside) {
        if (asked.size() < ids.size()) {
            throw new NotFound();
        }
        asked.stream().filter(claim -> !claim.answerable()).findFirst().ifPresent(claim -> {
            throw new BrokenRule("claim_not_asked", claim.subOrderNo()).back("/claims?state=question");
        });
        asked.stream().filter(claim -> !inside && claim.refundFen() == null).findFirst().ifPresent(claim -> {
            throw new BrokenRule("claim_refund_unknown", claim.subOrderNo()).back("/claims?state=question");
        });
    }

    private void write(List<Long> ids, boolean inside, String reason) {
        staging.sql().useHandle(h -> h.createUpdate("""
                update claim c set inside = :inside, inside_by = :member, inside_at = :now, inside_reason = :reason,
                  inside_settled_fen = l.settled_fen
                from order_line l where c.agency_id = :agency and c.id = any(:ids) and l.agency_id = :agency and l.id = c.line_id""")
                .bind("agency", staging.agency()).bind("ids", ids.toArray(Long[]::new)).bind("inside", inside)
                .bind("member", current.get().member()).bind("now", clock.instant()).bind("reason", reason).execute());
    }
}
