package app.anchorage.order.lines;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Touched;
import app.anchorage.order.Staging;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A person's reasons to keep a line's money unpayable: opened and released by hand, each with its day and its words. */
@ApplicationScoped
public class Freezes {
    @Inject
    Staging staging;

    @Inject
    Touched touched;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    Once once;

    /** What the audit keeps. */
    record Freeze(long id, String reason) {}

    /** From now on nothing of the line is payable, until this and every other freeze of it has ended. */
    @Transactional
    public long open(long line, String reason, UUID form) {
        if (form != null) {
            once.claim(form, "/orders/" + line);
        }
        exists(line);
        long freeze = staging.sql().withHandle(h -> h.createQuery("""
                insert into money_freeze (agency_id, line_id, source, reason, opened_on, opened_by)
                values (:agency, :line, 'HAND', :reason, :today, :member) returning id""")
                .bind("agency", staging.agency()).bind("line", line).bind("reason", reason).bind("today", staging.today())
                .bind("member", current.get().member()).mapTo(Long.class).one());
        staging.restate(Cause.FREEZE, freeze, reason, Progress.SILENT, posting -> {
            isTheOnlyOne(line);
            touched.add(List.of(line), staging.today());
        });
        audit.record("ORDER_FROZEN", "ORDER_LINE", line, null, new Freeze(freeze, reason), reason);
        return freeze;
    }

    /** Under the posting lock, so that of two at once the second sees the first. */
    private void isTheOnlyOne(long line) {
        int open = staging.sql().withHandle(h -> h.createQuery("""
                select count(*) from money_freeze where agency_id = :agency and line_id = :line and source = 'HAND' and closed_on is null""")
                .bind("agency", staging.agency()).bind("line", line).mapTo(Integer.class).one());
        if (open > 1) {
            throw new BrokenRule("order_freeze_already").back("/orders/" + line);
        }
    }

    /** Ends this reason; the money is payable again when it was the last. Disputes are ended where they are answered. */
    @Transactional
    public void release(long line, long freeze, String reason) {
        exists(line);
        staging.restate(Cause.RELEASE, freeze, reason, Progress.SILENT, posting -> {
            close(line, freeze, reason);
            touched.add(List.of(line), staging.today());
        });
        audit.record("ORDER_RELEASED", "ORDER_LINE", line, new Freeze(freeze, null), null, reason);
    }

    private void close(long line, long freeze, String reason) {
        String source = NotFound.unless(staging.sql().withHandle(h -> h.createQuery("""
                select case when closed_on is null then source else 'CLOSED' end from money_freeze
                where agency_id = :agency and line_id = :line and id = :id for update""")
                .bind("agency", staging.agency()).bind("line", line).bind("id", freeze).mapTo(String.class).findOne()));
        if (!source.equals("HAND")) {
            throw new BrokenRule(source.equals("CLOSED") ? "order_freeze_closed" : "order_freeze_dispute").back("/orders/" + line);
        }
        staging.sql().useHandle(h -> h.createUpdate("""
                update money_freeze set closed_on = :today, closed_by = :member, closed_at = now(), close_reason = :reason
                where agency_id = :agency and id = :id""")
                .bind("agency", staging.agency()).bind("id", freeze).bind("today", staging.today())
                .bind("member", current.get().member()).bind("reason", reason).execute());
    }

    private void exists(long line) {
        NotFound.unless(staging.sql().withHandle(h -> h.createQuery("select id from order_line where agency_id = :agency and id = :id")
                .bind("agency", staging.agency()).bind("id", line).mapTo(Long.class).findOne()));
    }
}
