package app.anchorage.deal.quote;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Quotes as people look through them: newest first, filtered, a page at a time. */
@ApplicationScoped
public class QuoteList {
    static final int PAGE = 25;

    /** One version. @param feeFen all lines' fees as offered */
    public record Row(long id, String number, int version, String merchant, QuoteState state, LocalDate validUntil, boolean taxIncluded, long feeFen,
            String anchors, String createdBy, Instant createdAt) {
        public Money fee() {
            return Money.fen(feeFen);
        }
    }

    public record Tile(QuoteState state, long count) {}

    /** @param before, after places of the neighbouring pages, null where there is none */
    public record Page(List<Row> rows, Long before, Long after, List<Tile> tiles) {
        /** What a filter with errors shows. */
        static final Page NONE = new Page(List.of(), null, null, List.of());
    }

    private static final String FOUND = """
            from (select q.*, case when q.state in ('SENT', 'SEEN') and q.valid_until < :today then 'EXPIRED' else q.state end as shown from quote q) q
              join merchant m on m.agency_id = q.agency_id and m.id = q.merchant_id
              join member c on c.agency_id = q.agency_id and c.id = q.created_by
            where (:q = '' or starts_with(q.number, upper(:q)) or strpos(lower(m.name), lower(:q)) > 0
                or exists (select 1 from quote_line l join anchor a on a.agency_id = l.agency_id and a.id = l.anchor_id
                  where l.quote_id = q.id and starts_with(lower(a.stage_name), lower(:q))))
              and (cast(:merchant as bigint) is null or q.merchant_id = :merchant)""";

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Transactional
    public Page page(QuoteFilter filter) {
        return sql.withHandle(h -> {
            List<Row> rows = new ArrayList<>(rows(h, filter));
            boolean more = rows.size() > PAGE;
            if (more) {
                rows.remove(PAGE);
            }
            boolean backwards = filter.before() != null;
            if (backwards) {
                Collections.reverse(rows);
            }
            boolean earlier = backwards ? more : filter.after() != null;
            boolean later = backwards || more;
            return new Page(rows, earlier && !rows.isEmpty() ? rows.get(0).id() : null,
                    later && !rows.isEmpty() ? rows.get(rows.size() - 1).id() : null, tiles(h, filter));
        });
    }

    private List<Row> rows(Handle h, QuoteFilter filter) {
        boolean backwards = filter.before() != null;
        String from = backwards ? " and q.id > :place" : filter.after() != null ? " and q.id < :place" : "";
        return bind(h.createQuery("""
                select q.id, q.number, q.version, m.name as merchant, q.shown as state, q.valid_until, q.tax_included, c.name as created_by, q.created_at,
                  (select coalesce(sum(l.fee_fen), 0)::bigint from quote_line l where l.quote_id = q.id) as fee_fen,
                  (select string_agg(distinct a.stage_name, ' · ') from quote_line l
                     join anchor a on a.agency_id = l.agency_id and a.id = l.anchor_id where l.quote_id = q.id) as anchors
                """.replace("::", "\\:\\:") + FOUND + " and case when :state = '' then q.shown <> 'SUPERSEDED' else q.shown = :state end" + from
                + " order by q.id " + (backwards ? "asc" : "desc") + " limit " + (PAGE + 1)), filter)
                .bind("place", backwards ? filter.before() : filter.after()).bind("state", filter.state()).mapTo(Row.class).list();
    }

    private List<Tile> tiles(Handle h, QuoteFilter filter) {
        List<Tile> found = bind(h.createQuery("select q.shown as state, count(*) as count " + FOUND + " group by q.shown"), filter).mapTo(Tile.class).list();
        return java.util.Arrays.stream(QuoteState.values()).map(state -> found.stream().filter(tile -> tile.state() == state).findFirst()
                .orElse(new Tile(state, 0))).toList();
    }

    private Query bind(Query query, QuoteFilter filter) {
        return query.bind("today", ChinaTime.day(clock.instant())).bind("q", filter.q()).bind("merchant", filter.merchant());
    }
}
