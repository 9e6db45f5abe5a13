package app.anchorage.order.pair;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Touched;
import app.anchorage.order.Pairs;
import app.anchorage.order.Staging;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A person's word on lines that may tell a purchase twice: the same purchase, then the line is worth nothing; or two, then it is released. */
@ApplicationScoped
public class PairAnswers {
    @Inject
    Staging staging;

    @Inject
    Touched touched;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    /** A line as it stands when somebody answers, and what the audit keeps of it. */
    public record Asked(long id, String orderNo, String pair, Long pairOf, Long netFen) {}

    /** What was said of which lines. */
    record Answered(boolean same, List<Long> lines) {}

    /** @return how many lines were answered about */
    @Transactional
    public int answer(List<Long> lines, boolean same, String reason) {
        List<Long> ids = lines.stream().distinct().sorted().toList();
        staging.restate(Cause.PAIR, ids.size() == 1 ? ids.get(0) : null, reason, Progress.SILENT, posting -> {
            List<Asked> asked = asked(ids);
            write(ids, same, reason);
            touched.add(ids, staging.today());
            audit.record("PAIRS_ANSWERED", "POSTING", posting, asked, new Answered(same, ids), reason);
        });
        return ids.size();
    }

    private List<Asked> asked(List<Long> ids) {
        List<Asked> asked = staging.sql().withHandle(h -> h.createQuery("""
                select id, order_no, pair, pair_of, net_fen from order_line
                where agency_id = :agency and id = any(:ids) and state is not null order by id for update""")
                .bind("agency", staging.agency()).bind("ids", ids.toArray(Long[]::new)).mapTo(Asked.class).list());
        if (asked.size() < ids.size()) {
            throw new NotFound();
        }
        asked.stream().filter(line -> line.pair() == null).findFirst().ifPresent(line -> {
            throw new BrokenRule("order_pair_none", line.orderNo()).back("/orders?pair=open");
        });
        return asked;
    }

    private void write(List<Long> ids, boolean same, String reason) {
        staging.sql().useHandle(h -> h.createUpdate("""
                insert into pair_answer (agency_id, line_id, partner_id, same, reason, by_member, answered_on)
                select :agency, l.id, x.id, :same, :reason, :member, :today from order_line l join order_line x on\s""" + Pairs.PARTNERS + """
                where l.agency_id = :agency and l.id = any(:ids) order by l.id, x.id""")
                .bind("agency", staging.agency()).bind("ids", ids.toArray(Long[]::new)).bind("same", same).bind("reason", reason)
                .bind("member", current.get().member()).bind("today", staging.today()).execute());
    }
}
