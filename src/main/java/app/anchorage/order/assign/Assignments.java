package app.anchorage.order.assign;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.order.Rehearsal;
import app.anchorage.order.Staging;
import app.anchorage.order.lines.OrderConditions;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.Anchors;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Says by hand whose order lines are, or takes that back; their money follows by rule 1 as of today. */
@ApplicationScoped
public class Assignments {
    @Inject
    Staging staging;

    @Inject
    Anchors anchors;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    Once once;

    @Inject
    Rehearsal rehearsal;

    /** What the audit keeps: how many lines, whose, and which (the first thousand, or by which filter). */
    record Assigned(long lines, String anchor, List<Long> ids, String filter) {}

    /** How many lines were whose before. */
    public record Before(String anchor, long lines) {}

    /**
     * @param anchorId null: the promotion position decides again
     * @return how many lines were assigned
     */
    @Transactional
    public long assign(Selection selection, Long anchorId, String reason) {
        String name = anchorId == null ? null : anchor(anchorId).stageName();
        long[] lines = new long[1];
        staging.restate(Cause.ASSIGN, selection.single(), reason, Progress.SILENT, posting -> {
            lines[0] = touch(selection);
            List<Before> before = before();
            write(anchorId, reason);
            audit.record(anchorId == null ? "ORDERS_UNASSIGNED" : "ORDERS_ASSIGNED", selection.single() == null ? "POSTING" : "ORDER_LINE",
                    selection.single() == null ? posting : selection.single(), before,
                    new Assigned(lines[0], name, ids(selection), selection.byFilter() ? selection.filter().query() : null), reason);
        });
        return lines[0];
    }

    /**
     * As {@link #assign}, once per form and only if it does what was shown.
     *
     * @throws Rehearsal.Changed when it would not
     */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public long confirm(Selection selection, Long anchorId, String reason, UUID form, String token) {
        if (form != null) {
            once.claim(form, selection.single() == null ? "/orders" : "/orders/" + selection.single());
        }
        long lines = assign(selection, anchorId, reason);
        rehearsal.mustBe(token);
        return lines;
    }

    private Anchor anchor(long id) {
        Anchor anchor = NotFound.unless(anchors.findByIdOptional(id));
        if (anchor.archived()) {
            throw new BrokenRule("order_anchor_archived", anchor.stageName());
        }
        return anchor;
    }

    /** Every ticked line must be there: a missing or another agency's one is a 404. */
    private long touch(Selection selection) {
        OrderConditions conditions = selection.conditions(staging.agency(), staging.today());
        long found = staging.sql().withHandle(h -> h.createUpdate("insert into touched select l.id, :today from order_line l where " + conditions.where())
                .bindMap(conditions.values()).execute());
        if (!selection.byFilter() && found < selection.ids().size()) {
            throw new NotFound();
        }
        return found;
    }

    private void write(Long anchorId, String reason) {
        String set = anchorId == null ? "manual_anchor_id = null, manual_reason = null, manual_by = null, manual_at = null"
                : "manual_anchor_id = :anchor, manual_reason = :reason, manual_by = :member, manual_at = now()";
        staging.sql().useHandle(h -> h.createUpdate("update order_line l set " + set
                + " from touched t where l.agency_id = :agency and l.id = t.line_id")
                .bind("agency", staging.agency()).bind("anchor", anchorId).bind("reason", reason).bind("member", current.get().member()).execute());
    }

    private List<Before> before() {
        return staging.sql().withHandle(h -> h.createQuery("""
                select n.stage_name as anchor, count(*) as lines from touched t
                join order_line l on l.agency_id = :agency and l.id = t.line_id
                left join anchor n on n.agency_id = l.agency_id and n.id = l.anchor_id
                group by 1 order by 1 nulls first""").bind("agency", staging.agency()).mapTo(Before.class).list());
    }

    private List<Long> ids(Selection selection) {
        return selection.byFilter() ? staging.sql().withHandle(Assignments::firstTouched) : selection.ids();
    }

    private static List<Long> firstTouched(Handle h) {
        return h.createQuery("select line_id from touched order by 1 limit " + Selection.MOST).mapTo(Long.class).list();
    }
}
