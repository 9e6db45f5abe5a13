package app.anchorage.deal.quote;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What happened to a quote, on our side and the merchant's: rows are only added. */
@ApplicationScoped
public class QuoteEvents {
    /** What can happen. */
    public enum Kind {
        ASKED, APPROVED, RETURNED, SENT, VIEWED, QUESTION, ANSWER, ACCEPTED, DECLINED, SUPERSEDED, WITHDRAWN, REVOKED
    }

    /** @param member who of us, null for the merchant; @param name who of the merchant */
    public record Event(Kind kind, Instant at, String member, String address, String name, String words) {
        public String key() {
            return "quote_event_" + kind;
        }

        /** A question or an answer: what the merchant reads too. */
        public boolean said() {
            return kind == Kind.QUESTION || kind == Kind.ANSWER;
        }

        public boolean ours() {
            return kind == Kind.ANSWER;
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public List<Event> of(long quoteId) {
        return sql.withHandle(h -> h.createQuery("""
                select e.kind, e.at, m.name as member, e.address, e.name, e.words
                from quote_event e left join member m on m.agency_id = e.agency_id and m.id = e.by_member
                where e.quote_id = :quote order by e.at desc, e.id desc limit 200""").bind("quote", quoteId).mapTo(Event.class).list());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long quoteId, Kind kind, String name, String words) {
        Actor actor = current.get();
        sql.useHandle(h -> h.createUpdate("""
                insert into quote_event (agency_id, quote_id, kind, by_member, address, name, words)
                values (:agency, :quote, :kind, :member, :address, :name, :words)""")
                .bind("agency", actor.agencyId()).bind("quote", quoteId).bind("kind", kind).bind("member", actor.memberId())
                .bind("address", actor.address()).bind("name", name).bind("words", words).execute());
    }

    /** A view is noted once in ten minutes and place: a page that is loaded again tells nothing new. */
    @Transactional(Transactional.TxType.MANDATORY)
    void viewed(long quoteId, Instant now) {
        boolean known = sql.withHandle(h -> h.createQuery("""
                select exists (select 1 from quote_event where quote_id = :quote and kind = 'VIEWED' and address = :address and at > :since)""")
                .bind("quote", quoteId).bind("address", current.get().address()).bind("since", now.minusSeconds(600)).mapTo(Boolean.class).one());
        if (!known) {
            add(quoteId, Kind.VIEWED, null, null);
        }
    }

    /** How many questions the merchant asked since then. */
    @Transactional(Transactional.TxType.MANDATORY)
    int questionsSince(long quoteId, Instant since) {
        return sql.withHandle(h -> h.createQuery("select count(*) from quote_event where quote_id = :quote and kind = 'QUESTION' and at > :since")
                .bind("quote", quoteId).bind("since", since).mapTo(Integer.class).one());
    }
}
