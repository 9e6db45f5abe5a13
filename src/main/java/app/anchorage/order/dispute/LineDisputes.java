package app.anchorage.order.dispute;

import app.anchorage.agency.Actor;
import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Postings;
import app.anchorage.ledger.Touched;
import app.anchorage.order.Staging;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens and ends an anchor's dispute of one line: a freeze of that line only, one at a time. */
@ApplicationScoped
public class LineDisputes {
    @Inject
    Staging staging;

    @Inject
    Postings postings;

    @Inject
    Touched touched;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    /** Whose the line is. @param open whether something of it lies after the anchor's closed day */
    public record Stand(boolean mine, boolean open) {}

    /** By the anchor whose line it is. @throws BrokenRule when it is disputed already, no longer the anchor's, or all on a statement */
    @Transactional
    public void open(long line, String note) {
        postings.lock();
        Stand stand = stand(line);
        require(stand.mine(), "dispute_not_yours", line);
        require(stand.open(), "dispute_on_statement", line);
        require(openOf(line).isEmpty(), "dispute_open_before", line);
        long freeze = staging.sql().withHandle(h -> h.createQuery("""
                insert into money_freeze (agency_id, line_id, source, reason, opened_on, opened_by)
                values (:agency, :line, 'DISPUTE', :note, :today, :member) returning id""")
                .bind("agency", staging.agency()).bind("line", line).bind("note", note).bind("today", staging.today())
                .bind("member", current.get().member()).mapTo(Long.class).one());
        staging.restate(Cause.FREEZE, freeze, note, Progress.SILENT, posting -> touched.add(List.of(line), staging.today()));
        audit.record("LINE_DISPUTED", "ORDER_LINE", line, null, Map.of("freeze", freeze), note);
    }

    /** By the anchor who opened it. */
    @Transactional
    public void withdraw(long line) {
        postings.lock();
        stand(line);
        close(line, null, "LINE_DISPUTE_WITHDRAWN", "/me/lines/" + line);
    }

    /** By the agency, with its word to the anchor; the line is payable again unless something else keeps it. */
    @Transactional
    public void answer(long line, String answer) {
        postings.lock();
        if (of(line).isEmpty()) {
            throw new NotFound();
        }
        close(line, answer, "LINE_DISPUTE_ANSWERED", "/orders/" + line + "/dispute");
    }

    /** All disputes of the line, in order; for the agency, or for an anchor who has been found to own the line. */
    @Transactional
    public List<LineDispute> of(long line) {
        return staging.sql().withHandle(h -> h.createQuery("""
                select f.id, f.reason as note, m.name as by_name, f.opened_at, f.closed_on,
                  f.closed_on is not null and f.close_reason is null as withdrawn, f.close_reason as answer
                from money_freeze f join member m on m.agency_id = :agency and m.id = f.opened_by
                where f.agency_id = :agency and f.line_id = :line and f.source = 'DISPUTE'
                  and (cast(:anchor as bigint) is null or m.anchor_id = :anchor) order by f.id""")
                .bind("agency", staging.agency()).bind("line", line).bind("anchor", current.get().anchorId()).mapTo(LineDispute.class).list());
    }

    private void close(long line, String answer, String action, String back) {
        LineDispute dispute = openOf(line).orElseThrow(() -> new BrokenRule("dispute_closed_before").back(back));
        staging.restate(Cause.RELEASE, dispute.id(), answer, Progress.SILENT, posting -> {
            staging.sql().useHandle(h -> h.createUpdate("""
                    update money_freeze set closed_on = :today, closed_by = :member, closed_at = now(), close_reason = :answer
                    where agency_id = :agency and id = :id""")
                    .bind("agency", staging.agency()).bind("id", dispute.id()).bind("today", staging.today())
                    .bind("member", current.get().member()).bind("answer", answer).execute());
            touched.add(List.of(line), staging.today());
        });
        audit.record(action, "ORDER_LINE", line, Map.of("freeze", dispute.id()), null, answer);
    }

    private Optional<LineDispute> openOf(long line) {
        return of(line).stream().filter(LineDispute::open).findFirst();
    }

    private Stand stand(long line) {
        Actor actor = current.get();
        return NotFound.unless(staging.sql().withHandle(h -> h.createQuery("""
                select l.anchor_id is not distinct from a.anchor_id as mine, exists (
                  select 1 from entry o where o.agency_id = :agency and o.line_id = :line and o.account_id = a.id
                    and o.value_date > a.closed_through group by o.value_date having sum(o.fen) <> 0) as open
                from account a join entry e on e.agency_id = :agency and e.line_id = :line and e.account_id = a.id
                join order_line l on l.agency_id = :agency and l.id = :line
                where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = :anchor group by l.anchor_id, a.id, a.anchor_id, a.closed_through""")
                .bind("agency", actor.agencyId()).bind("line", line).bind("anchor", actor.anchorId()).mapTo(Stand.class).findOne()));
    }

    private static void require(boolean holds, String rule, long line) {
        if (!holds) {
            throw new BrokenRule(rule).back("/me/lines/" + line);
        }
    }
}
