package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Touched;
import app.anchorage.web.Posted;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Sold lines follow who was on air, and which place sold them: after something about that changed, in the transaction that changed it. Their money follows
 * as of today, by differences where it is closed. Who changes it by a form sees first what moves from whom to whom.
 */
@ApplicationScoped
public class SoldLines {
    /** The form's field that carries the token of what was seen. */
    static final String SEEN = "moves";

    /** An order's time may be that of another clock. */
    private static final Duration AHEAD = Duration.ofHours(12);
    private static final int SECONDS = 300;
    private static final ThreadLocal<Boolean> FORETELLING = ThreadLocal.withInitial(() -> false);

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Staging staging;

    @Inject
    Touched touched;

    @Inject
    Attribution attribution;

    @Inject
    Rehearsal rehearsal;

    @Inject
    Clock clock;

    /**
     * @param sessions whose times, people, places or hours changed; @param logs that say something was streamed without a session
     * @throws Unconfirmed when lines move and whoever sent the form has not seen it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Collection<Long> sessions, Collection<Long> logs, String reason) {
        Map<String, Object> values = Map.of("sessions", ids(sessions), "logs", ids(logs), "soon", clock.instant().plus(AHEAD));
        boolean begun = sql.withHandle(h -> h.createQuery(BEGUN).bind("agency", current.get().agencyId()).bindMap(values).mapTo(Boolean.class).one());
        if (begun) {
            follow(NEAR, values, reason);
        }
    }

    /** @param items that a product got or lost: lines of sessions with a place of it may be another place's */
    @Transactional(Transactional.TxType.MANDATORY)
    public void followItems(long product, Collection<String> items, String reason) {
        Map<String, Object> values = Map.of("product", product, "items", items.toArray(String[]::new), "soon", clock.instant().plus(AHEAD));
        boolean placed = sql.withHandle(h -> h.createQuery(PLACED).bind("agency", current.get().agencyId()).bindMap(values).mapTo(Boolean.class).one());
        if (placed) {
            follow(SELLING, values, reason);
        }
    }

    /** The tolerance changed: every line is looked at. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void followAll(String reason) {
        follow("select id from order_line where agency_id = :agency", Map.of(), reason);
    }

    /** What the act would move, which is not done; nothing when it moves nothing. Only outside a transaction. */
    public Optional<Unconfirmed> foretell(Runnable act) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        FORETELLING.set(true);
        try {
            act.run();
            return Optional.empty();
        } catch (Unconfirmed asked) {
            return Optional.of(asked);
        } finally {
            FORETELLING.remove();
            QuarkusTransaction.rollback();
        }
    }

    /** Under the posting lock, so that no import attributes by what was before while this looks for lines. */
    private void follow(String candidates, Map<String, ?> values, String reason) {
        staging.lock();
        List<Long> lines = attribution.differing(candidates, values);
        if (lines.isEmpty()) {
            return;
        }
        staging.restate(Cause.ASSIGN, lines.size() == 1 ? lines.get(0) : null, reason, Progress.SILENT, posting -> touched.add(lines, staging.today()));
        confirm(Posted.current());
    }

    private void confirm(Posted form) {
        List<Unconfirmed.Shift> shifts = sql.withHandle(h -> h.createQuery(SHIFTS).bind("agency", current.get().agencyId()).mapTo(Unconfirmed.Shift.class).list());
        Rehearsal.Outcome outcome = rehearsal.soFar();
        String seen = form == null ? null : form.value(SEEN);
        boolean moves = !shifts.isEmpty() || !outcome.moves().isEmpty();
        if (moves && FORETELLING.get()) {
            throw new Unconfirmed(outcome, shifts, false);
        }
        if (form != null && moves && !Unconfirmed.token(outcome, shifts).equals(seen)) {
            throw new Unconfirmed(outcome, shifts, seen != null);
        }
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    /** Nothing has been ordered yet in what is to come, nor before it was moved there. */
    private static final String BEGUN = """
            select coalesce(least(nullif(current_setting('app.aired_since', true), '')::timestamptz,
                (select min(starts_at) from session where agency_id = :agency and id = any(:sessions))) <= :soon, false)
              or cardinality(cast(:logs as bigint[])) > 0
              or exists (select from order_line where agency_id = :agency and session_id = any(:sessions))""".replace("::", "\\:\\:");

    private static final String ITS_SESSIONS = """
            select s.id from session_slot c join session s on s.agency_id = :agency and s.id = c.session_id
            where c.agency_id = :agency and c.product_id = :product and c.cancelled_at is null and s.starts_at <= :soon""";

    private static final String PLACED = "select exists (" + ITS_SESSIONS + ")";

    private static final String SELLING = "select id from order_line where agency_id = :agency and item_id = any(:items) and session_id in (" + ITS_SESSIONS + ")";

    /** Lines of the sessions as they stand, and those of their rooms and anchors around their stretches. */
    private static final String NEAR = """
            with air as (
              select o.*, o.starts_at - interval '4 hours' as since, o.ends_at + interval '4 hours' as until from on_air o
              where o.agency_id = :agency and (o.session_id = any(:sessions) or o.log_id = any(:logs))),
            position as (
              select a.since, a.until, p.kind, p.code from air a join room r on r.agency_id = :agency and r.id = a.room_id
              join promotion_position p on p.agency_id = :agency and p.room = r.name)
            select id from order_line where agency_id = :agency and session_id = any(:sessions)
            union select l.id from position p join order_line l on l.agency_id = :agency and l.adzone_id = p.code and l.created_at between p.since and p.until
              where p.kind = 'ADZONE'
            union select l.id from position p join order_line l on l.agency_id = :agency and l.relation_id = p.code and l.created_at between p.since and p.until
              where p.kind = 'RELATION'
            union select l.id from air a join order_line l on l.agency_id = :agency and l.anchor_id = a.anchor_id and l.created_at between a.since and a.until""";

    private static final String SHIFTS = """
            select b.stage_name as "from", n.stage_name as "to", count(*) as lines, coalesce(sum(l.paid_fen), 0)::bigint as paid_fen,
              coalesce(sum(l.estimate_fen) filter (where l.state in (1, 2)), 0)::bigint as expected_fen,
              coalesce(sum(l.net_fen) filter (where l.state = 3), 0)::bigint as net_fen
            from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
            left join anchor b on b.agency_id = :agency and b.id = t.anchor_before left join anchor n on n.agency_id = :agency and n.id = l.anchor_id
            where t.anchor_before is distinct from l.anchor_id group by b.id, n.id, 1, 2 order by 1 nulls first, 2 nulls last, b.id, n.id""";
}
