package app.anchorage.ledger.book;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads journals; computes no money. */
@ApplicationScoped
public class Ledger {
    private static final int ROWS = 50;
    private static final int FETCH = 1_000;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /**
     * One page of journals, the newest first.
     *
     * @param hidden reversed ones left out of it
     * @param before key of the page before, null on the first; @param after key of the next page, null on the last
     */
    public record Rows(List<JournalRow> rows, int hidden, Long before, Long after) {
        /** What a filter with errors shows. */
        static final Rows NONE = new Rows(List.of(), 0, null, null);
    }

    @Transactional
    public Rows journals(LedgerFilter filter) {
        return sql.withHandle(h -> {
            boolean backwards = filter.afterId() == null && filter.beforeId() != null;
            List<JournalRow> found = bound(query(h, BookSql.journals(where(filter), backwards)), filter).bind("limit", ROWS + 1).mapTo(JournalRow.class).list();
            boolean more = found.size() > ROWS;
            List<JournalRow> rows = !more ? found : backwards ? found.subList(1, found.size()) : found.subList(0, ROWS);
            return page(h, filter, rows, backwards ? more : filter.afterId() != null, backwards || more);
        });
    }

    private Rows page(Handle h, LedgerFilter filter, List<JournalRow> rows, boolean before, boolean after) {
        Map<Long, Long> partners = filter.showReversed() ? Map.of() : partners(h, rows.stream().map(JournalRow::lineId).filter(Objects::nonNull).distinct().toList());
        List<JournalRow> shown = rows.stream().filter(row -> !partners.containsKey(row.id())).toList();
        return new Rows(shown, rows.size() - shown.size(), before && !rows.isEmpty() ? rows.get(0).id() : null,
                after && !rows.isEmpty() ? rows.get(rows.size() - 1).id() : null);
    }

    /** How many entries the filter's journals have, reversed ones included, counted no further than to what is enough. */
    @Transactional
    long count(LedgerFilter filter, long enough) {
        return sql.withHandle(h -> bound(query(h, BookSql.entryCount(where(filter))), filter).bind("enough", enough).mapTo(Long.class).one());
    }

    /** Every entry of the filter's journals, the same journals as the pages show; journal by journal, never all in memory. */
    @Transactional
    void forEach(LedgerFilter filter, Consumer<ExportedEntry> use) {
        sql.useHandle(h -> {
            ShownEntries shown = new ShownEntries(lines -> filter.showReversed() ? Map.of() : partners(h, lines), use);
            bound(query(h, BookSql.entries(where(filter))), filter).setFetchSize(FETCH).mapTo(ExportedEntry.class).forEach(shown::add);
            shown.finish();
        });
    }

    @Transactional
    public Optional<JournalPage> journal(long id) {
        return sql.withHandle(h -> query(h, BookSql.HEAD).bind("id", id).mapTo(JournalPage.Head.class).findOne().map(head -> {
            List<EntryRow> entries = query(h, BookSql.ENTRIES).bind("id", id).mapTo(EntryRow.class).list();
            Map<Long, Long> partners = head.lineId() == null ? Map.of() : partners(h, List.of(head.lineId()));
            return new JournalPage(head, entries, partners.get(id));
        }));
    }

    private Map<Long, Long> partners(Handle h, List<Long> lines) {
        return lines.isEmpty() ? Map.of()
                : ReversedPairs.of(query(h, BookSql.SIGNATURES).bindArray("lines", Long.class, lines).mapTo(ReversedPairs.Signature.class).list());
    }

    private static String where(LedgerFilter filter) {
        StringBuilder where = new StringBuilder();
        add(where, filter.accountId(), "exists (select 1 from entry e where e.agency_id = :agency and e.journal_id = j.id and e.account_id = :account)");
        add(where, filter.fromDay(), "p.at >= :from");
        add(where, filter.toDay(), "p.at < :to");
        add(where, filter.causeName(), "p.cause = :cause");
        add(where, filter.lineNumber(), "(l.sub_order_no = :line or l.order_no = :line or o.label = :line)");
        add(where, filter.afterId(), "j.id < :after");
        add(where, filter.afterId() == null ? filter.beforeId() : null, "j.id > :before");
        return where.toString();
    }

    private static void add(StringBuilder where, Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
        }
    }

    private static Query bound(Query query, LedgerFilter filter) {
        return query.bind("account", filter.accountId()).bind("from", start(filter.fromDay(), 0)).bind("to", start(filter.toDay(), 1))
                .bind("cause", filter.causeName()).bind("line", filter.lineNumber()).bind("after", filter.afterId()).bind("before", filter.beforeId());
    }

    private static java.time.Instant start(LocalDate day, int plus) {
        return day == null ? null : ChinaTime.startOf(day.plusDays(plus));
    }

    private Query query(Handle h, String query) {
        return h.createQuery(query).bind("agency", current.get().agencyId());
    }
}
