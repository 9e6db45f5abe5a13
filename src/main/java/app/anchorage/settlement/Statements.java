package app.anchorage.settlement;

import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import app.anchorage.web.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The agency's statements, for those who may read them; an anchor sees own ones and no others exist for it (404). */
@ApplicationScoped
public class Statements {
    public static final int PAGE = 50;

    @Inject
    Jdbi sql;

    @Inject
    StatementRows rows;

    @Inject
    StatementViews views;

    @Inject
    StatementReplies replies;

    /** All of a statement but its order lines. */
    public record Whole(StatementHead head, StatementView view, List<NamedDeduction> deductions, Replies replies) {
        /** What open disputes keep out of its payout. */
        public Money withheld() {
            return replies.withheld(head.payout());
        }

        /** What of its payout nothing keeps back. */
        public Money free() {
            return head.payout().minus(withheld());
        }
    }

    /** What one row of a list shows. @param reply CONFIRMED, DISPUTED (not answered yet) or null */
    public record Listed(long id, String number, long anchorId, String payeeName, LocalDate cutoff, long openingFen, long earnedFen, long deductedFen,
            long payoutFen, long carriedFen, String reply) {}

    /** Which statements to list, newest first. @param disputed only those with an open dispute; @param before only those with a lower id, null at the start */
    public record Filter(Long anchor, YearMonth month, boolean disputed, Long before) {
        /** Only those that are asked for, so that the database takes the index that fits. */
        private String conditions() {
            return (anchor == null ? "" : " and s.anchor_id = :anchor") + (month == null ? "" : " and s.cutoff between :from and :to")
                    + (before == null ? "" : " and s.id < :before") + (disputed ? " and d.open" : "");
        }

        private Map<String, Object> values(long agency) {
            Map<String, Object> values = new HashMap<>(Map.of("agency", agency, "limit", PAGE + 1));
            values.put("anchor", anchor);
            values.put("from", month == null ? null : month.atDay(1));
            values.put("to", month == null ? null : month.atEndOfMonth());
            values.put("before", before);
            return values;
        }
    }

    /** @throws NotFound when it is another agency's, another anchor's or not there */
    @Transactional
    public Whole of(long id, Actor actor, Locale locale) {
        StatementHead head = head(id, actor);
        StatementRows.Summed summed = rows.summed(head);
        return new Whole(head, views.of(head, summed, locale), summed.deductions(), replies.of(id));
    }

    @Transactional
    public StatementHead head(long id, Actor actor) {
        StatementHead head = NotFound.unless(find(id, actor));
        if (actor.is(Role.ANCHOR) && !Long.valueOf(head.anchorId()).equals(actor.anchorId())) {
            throw new NotFound();
        }
        return head;
    }

    /** A page of one day's entries after a position, and one more where there is a next page. */
    @Transactional
    public List<StatementRows.Row> day(long id, Actor actor, LocalDate day, long after) {
        head(id, actor);
        return rows.ofDay(id, day, after, PAGE + 1);
    }

    /** One more than a page where there is a next one; an anchor's list holds its own only. */
    @Transactional
    public List<Listed> list(Filter filter, Actor actor) {
        return Questions.alone(sql, questions -> ask(questions, filter, actor));
    }

    /** Asks for {@link #list} together with other questions; needs a transaction. */
    public static Questions.Answer<Listed> ask(Questions questions, Filter filter, Actor actor) {
        Filter asked = actor.is(Role.ANCHOR) ? new Filter(actor.anchorId(), filter.month(), filter.disputed(), filter.before()) : filter;
        return questions.ask(LIST.formatted(asked.conditions()), Listed.class, asked.values(actor.agencyId()));
    }

    private Optional<StatementHead> find(long id, Actor actor) {
        return sql.withHandle(h -> h.createQuery(HEAD)
                .bind("agency", actor.agencyId()).bind("id", id).mapTo(StatementHead.class).findOne());
    }

    private static final String HEAD = """
            select id, number, run_id, anchor_id, after, cutoff, opening_fen, earned_fen, deducted_fen, closing_fen, payout_fen, carried_fen, rows,
              agency_name, payee_name, approver_name, language, terms::text as terms, held::text as held, approved_at
            from statement where agency_id = :agency and id = :id""";

    private static final String LIST = """
            select s.id, s.number, s.anchor_id, s.payee_name, s.cutoff, s.opening_fen, s.earned_fen, s.deducted_fen, s.payout_fen, s.carried_fen,
              case when d.open then 'DISPUTED'
                   when exists (select 1 from statement_reply c where c.agency_id = s.agency_id and c.statement_id = s.id and c.kind = 'CONFIRM')
                     then 'CONFIRMED' end as reply
            from statement s cross join lateral (select exists (select 1 from statement_reply d where d.agency_id = s.agency_id
              and d.statement_id = s.id and d.kind = 'DISPUTE'
              and not exists (select 1 from statement_reply a where a.agency_id = d.agency_id and a.answers = d.id)) as open) d
            where s.agency_id = :agency%s
            order by s.id desc limit :limit""";
}
