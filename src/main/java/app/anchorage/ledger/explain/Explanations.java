package app.anchorage.ledger.explain;

import app.anchorage.agency.Actor;
import app.anchorage.agency.AgencyService;
import app.anchorage.agency.Role;
import app.anchorage.earning.Kind;
import app.anchorage.earning.pay.Commission;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Cause;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Explains entries to whoever may see them. */
@ApplicationScoped
public class Explanations {
    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @Inject
    AgencyService agencies;

    /** Empty for an entry that does not exist or is not the reader's to see: an anchor sees only those of his own account. */
    @Transactional
    public Optional<Explanation> of(long entryId, Actor reader) {
        return sql.withHandle(h -> entry(h, entryId, reader.agencyId()).filter(entry -> maySee(reader, entry)).map(entry -> explain(h, entry, reader)));
    }

    private static boolean maySee(Actor reader, EntryFacts entry) {
        if (reader.is(Role.ANCHOR)) {
            return entry.accountKind() == AccountKind.ANCHOR && entry.accountAnchorId().equals(reader.anchorId());
        }
        return !reader.is(Role.STAFF);
    }

    private Explanation explain(Handle h, EntryFacts entry, Actor reader) {
        boolean brief = reader.is(Role.ANCHOR);
        if (entry.obligationId() != null) {
            return obligation(h, entry, reader);
        } else if (entry.lineId() == null) {
            StatementFacts statement = statement(h, entry, reader.agencyId());
            return new Explanation(entry, null, EntryFormula.of(entry, statement), DayReason.of(entry, (JournalFacts) null), List.of(), List.of(), List.of(), statement, null, brief);
        }
        JournalFacts journal = query(h, ExplanationSql.JOURNAL, reader).bind("journal", entry.journalId()).mapTo(JournalFacts.class).one();
        Observed row = journal.observationId() == null ? null
                : query(h, ExplanationSql.OBSERVED, reader).bind("observation", journal.observationId()).mapTo(Observed.class).one();
        List<Booked> line = query(h, ExplanationSql.LINE, reader).bind("line", entry.lineId()).bind("account", entry.accountId()).mapTo(Booked.class).list();
        Formula formula = EntryFormula.of(entry, journal, brief ? brief(journal, row) : net(journal, row), line(row, journal), brief);
        return new Explanation(entry, journal, formula, DayReason.of(entry, journal), timeline(h, reader, journal, row, line, entry.accountAnchorId()), line,
                brief ? List.of() : sources(h, reader, journal), null, null, brief);
    }

    private static Commission.Line line(Observed row, JournalFacts journal) {
        Money net = journal.netFen() == null ? Money.ZERO : Money.fen(journal.netFen());
        return row == null || journal.toldTwice() ? new Commission.Line(Money.ZERO, Money.ZERO, Money.ZERO, 0) : row.line(net, Money.fen(journal.refundFen()));
    }

    private Explanation obligation(Handle h, EntryFacts entry, Actor reader) {
        boolean brief = reader.is(Role.ANCHOR);
        ObligationFacts facts = query(h, ExplanationSql.OBLIGATION, reader).bind("journal", entry.journalId()).bind("account", Long.toString(entry.accountId()))
                .mapTo(ObligationFacts.class).one();
        List<Booked> all = query(h, ExplanationSql.OBLIGATION_ENTRIES, reader).bind("obligation", entry.obligationId()).bind("account", entry.accountId())
                .mapTo(Booked.class).list();
        List<Term> terms = facts.terms(json, brief && !agencies.settings().pricesShown());
        return new Explanation(entry, null, EntryFormula.of(entry, terms), DayReason.of(entry, facts), List.of(), all, List.of(), null, facts, brief);
    }

    private static List<Term> net(JournalFacts journal, Observed row) {
        return journal.toldTwice() ? NetFormula.twice() : NetFormula.of(row, Money.fen(journal.refundFen()));
    }

    /** For the anchor: the net, and after a refund the full one that it came down from; the way to either does not concern him. */
    private static List<Term> brief(JournalFacts journal, Observed row) {
        List<Term> net = net(journal, row);
        Term left = net.get(net.size() - 1);
        if (journal.toldTwice() || row == null || !row.settled() || journal.refundFen() == 0) {
            return List.of(net.size() == 1 ? left : Term.fact("explain_net", left.result()));
        }
        List<Term> full = NetFormula.of(row, Money.ZERO);
        return NetFormula.reduced(full.get(full.size() - 1).result(), left.result());
    }

    private List<Event> timeline(Handle h, Actor reader, JournalFacts journal, Observed row, List<Booked> line, Long payee) {
        Timeline timeline = new Timeline();
        timeline.sale(journal, row);
        query(h, ExplanationSql.CLAIMS, reader).bind("line", journal.lineId()).mapTo(Timeline.ClaimCourse.class).forEach(timeline::claim);
        query(h, ExplanationSql.FREEZES, reader).bind("line", journal.lineId()).bind("payee", payee).mapTo(Timeline.FreezeCourse.class).forEach(timeline::freeze);
        query(h, ExplanationSql.PAIR, reader).bind("line", journal.lineId()).mapTo(Timeline.PairAnswer.class).forEach(timeline::pair);
        timeline.booked(line, ChinaTime.day(clock.instant()));
        return timeline.events();
    }

    private static List<Source> sources(Handle h, Actor reader, JournalFacts journal) {
        return query(h, ExplanationSql.SOURCES, reader).bind("observation", journal.observationId()).bind("line", journal.lineId()).mapTo(Source.class).list();
    }

    private static StatementFacts statement(Handle h, EntryFacts entry, long agency) {
        if (entry.kind() != Kind.PAYOUT || entry.cause() != Cause.APPROVAL || entry.reference() == null) {
            return null;
        }
        return h.createQuery(ExplanationSql.STATEMENT).bind("agency", agency).bind("run", entry.reference()).bind("anchor", entry.accountAnchorId())
                .mapTo(StatementFacts.class).findOne().orElse(null);
    }

    private static Optional<EntryFacts> entry(Handle h, long id, long agency) {
        return h.createQuery(ExplanationSql.ENTRY).bind("agency", agency).bind("id", id).mapTo(EntryFacts.class).findOne();
    }

    private static Query query(Handle h, String query, Actor reader) {
        return h.createQuery(query).bind("agency", reader.agencyId());
    }
}
