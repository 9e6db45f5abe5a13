package app.anchorage.settlement;

import app.anchorage.agency.Actor;
import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The payee confirms a statement or disputes it, whole or in one line; an open dispute keeps its amount out of payout until it is answered. */
@ApplicationScoped
public class StatementReplies {
    @Inject
    Jdbi sql;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    /** @throws BrokenRule when confirmed before, or while a dispute is open */
    @Transactional
    public void confirm(long statement) {
        requireOwn(statement);
        if (of(statement).disputed()) {
            throw broken("statement_dispute_open", statement);
        }
        if (write(statement, null, "CONFIRM", null, null) == 0) {
            throw broken("statement_confirmed_before", statement);
        }
        audit.record("STATEMENT_CONFIRMED", "STATEMENT", statement, null, null, null);
    }

    /** @param line null for the whole statement; @param form number of the form, so that it is disputed once; @param back where it is shown */
    @Transactional
    public void dispute(long statement, Long line, String note, UUID form, String back) {
        requireOwn(statement);
        if (line != null && amount(statement, line) == null) {
            throw new NotFound();
        }
        once.claim(form, back);
        write(statement, line, "DISPUTE", note, null);
        Map<String, Object> about = new HashMap<>();
        about.put("line", line);
        audit.record("STATEMENT_DISPUTED", "STATEMENT", statement, null, about, note);
    }

    /** The agency's word on a dispute. @throws BrokenRule when it has been answered */
    @Transactional
    public void answer(long statement, long dispute, String note) {
        Replies.Reply asked = of(statement).disputes().stream().filter(d -> d.id() == dispute).findFirst().orElseThrow(NotFound::new);
        if (!asked.open() || write(statement, asked.lineId(), "ANSWER", note, dispute) == 0) {
            throw broken("statement_answered_before", statement);
        }
        audit.record("STATEMENT_ANSWERED", "STATEMENT", statement, null, Map.of("dispute", dispute), note);
    }

    @Transactional
    public Replies of(long statement) {
        return new Replies(sql.withHandle(h -> h.createQuery(REPLIES).bind("agency", agency()).bind("statement", statement)
                .mapTo(Said.class).map(Said::reply).list()));
    }

    /** A reply with its answer beside it. */
    public record Said(long id, String kind, Long lineId, String orderNo, String title, String note, String byName, Instant at, Long fen,
            String answerNote, String answerBy, Instant answerAt) {
        Replies.Reply reply() {
            Replies.Answer answer = answerAt == null ? null : new Replies.Answer(answerNote, answerBy, answerAt);
            return new Replies.Reply(id, kind, lineId, orderNo, title, note, byName, at, fen, answer);
        }
    }

    private void requireOwn(long statement) {
        Actor actor = current.get();
        boolean own = sql.withHandle(h -> h.createQuery("select count(*) from statement where agency_id = :agency and id = :id and anchor_id = :anchor")
                .bind("agency", actor.agencyId()).bind("id", statement).bind("anchor", actor.anchorId()).mapTo(Long.class).one()) > 0;
        if (!own || !actor.is(Role.ANCHOR)) {
            throw new NotFound();
        }
    }

    private Long amount(long statement, long line) {
        return sql.withHandle(h -> h.createQuery("select sum(fen) from statement_row where agency_id = :agency and statement_id = :id and line_id = :line")
                .bind("agency", agency()).bind("id", statement).bind("line", line).mapTo(Long.class).one());
    }

    private int write(long statement, Long line, String kind, String note, Long answers) {
        return sql.withHandle(h -> h.createUpdate("""
                insert into statement_reply (agency_id, statement_id, line_id, kind, note, by_member, answers)
                values (:agency, :statement, :line, :kind, :note, :member, :answers) on conflict do nothing""")
                .bind("agency", agency()).bind("statement", statement).bind("line", line).bind("kind", kind).bind("note", note)
                .bind("member", current.get().member()).bind("answers", answers).execute());
    }

    private static BrokenRule broken(String key, long statement) {
        return new BrokenRule(key).back("/statements/" + statement);
    }

    private long agency() {
        return current.get().agencyId();
    }

    private static final String REPLIES = """
            select r.id, r.kind, r.line_id, coalesce(l.sub_order_no, l.order_no) as order_no, l.item_title as title, r.note, m.name as by_name, r.at,
              case when r.line_id is null then s.payout_fen else (select sum(x.fen) from statement_row x
                where x.agency_id = s.agency_id and x.statement_id = s.id and x.line_id = r.line_id) end as fen,
              a.note as answer_note, b.name as answer_by, a.at as answer_at
            from statement_reply r
            join statement s on s.agency_id = r.agency_id and s.id = r.statement_id
            join member m on m.agency_id = r.agency_id and m.id = r.by_member
            left join order_line l on l.agency_id = r.agency_id and l.id = r.line_id
            left join statement_reply a on a.agency_id = r.agency_id and a.answers = r.id
            left join member b on b.agency_id = a.agency_id and b.id = a.by_member
            where r.agency_id = :agency and r.statement_id = :statement and r.kind <> 'ANSWER' order by r.id""";
}
