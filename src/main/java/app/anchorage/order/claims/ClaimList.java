package app.anchorage.order.claims;

import app.anchorage.money.Money;
import app.anchorage.order.Staging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Claims as people look through them: the newest first, a page at a time, with tiles. */
@ApplicationScoped
public class ClaimList {
    static final int PAGE = 50;

    @Inject
    Staging staging;

    @Inject
    Clock clock;

    /** How many claims are of a kind, and their refunds in fen. */
    public record Sum(String key, long claims, long refundFen) {
        public Money refund() {
            return Money.fen(refundFen);
        }

        public String tileKey() {
            return "claim_tile_" + key;
        }
    }

    public record Page(List<ClaimRow> rows, Object before, Object after, List<Sum> sums) {
        /** What a filter with errors shows. */
        static final Page NONE = new Page(List.of(), null, null, List.of());
    }

    private static final Map<String, String> CONDITIONS = Map.of(
            "question", "c.question",
            "open", "c.state in (4, 11, 12)",
            "waiting", "c.line_id is null",
            "succeeded", "c.state in (2, 13)",
            "failed", "c.state = 3",
            "merchant", "c.state in (14, 15)");

    @Transactional
    public Page page(ClaimFilter filter) {
        boolean back = filter.before() != null;
        List<ClaimRow> rows = new ArrayList<>(rows(filter));
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.remove(PAGE);
        }
        if (back) {
            Collections.reverse(rows);
        }
        boolean earlier = back ? more : filter.after() != null;
        boolean later = back || more;
        return new Page(rows, earlier && !rows.isEmpty() ? rows.get(0).id() : null,
                later && !rows.isEmpty() ? rows.get(rows.size() - 1).id() : null, sums(filter));
    }

    private List<ClaimRow> rows(ClaimFilter filter) {
        String which = filter.state().isEmpty() ? "" : " and " + CONDITIONS.get(filter.state());
        String search = search(filter);
        String from = filter.before() != null ? " and c.id > :before" : filter.after() != null ? " and c.id < :after" : "";
        String order = " order by c.id " + (filter.before() != null ? "" : "desc") + " limit " + (PAGE + 1);
        return staging.sql().withHandle(h -> {
            Query query = h.createQuery(ROWS + which + search + from + order).bind("agency", staging.agency()).bind("now", clock.instant())
                    .bind("q", filter.q());
            return query.bind("before", filter.before()).bind("after", filter.after()).mapTo(ClaimRow.class).list();
        });
    }

    private static String search(ClaimFilter filter) {
        return filter.q().isEmpty() ? "" : " and (c.sub_order_no = :q or c.order_no = :q)";
    }

    /** Each tile counts what the search finds. */
    private List<Sum> sums(ClaimFilter filter) {
        String kinds = ClaimFilter.STATES.stream().map(key -> ", " + CONDITIONS.get(key) + " as is_" + key).collect(Collectors.joining());
        String all = ClaimFilter.STATES.stream().map("""
                select '%1$s' as key, count(*) filter (where is_%1$s) as claims, coalesce(sum(refund_fen) filter (where is_%1$s), 0)::bigint as refund_fen
                from k"""::formatted).collect(Collectors.joining(" union all "));
        return staging.sql().withHandle(h -> h.createQuery("with k as materialized (select c.refund_fen" + kinds
                        + " from claim c where c.agency_id = :agency and c.state is not null" + search(filter) + ") " + all)
                .bind("agency", staging.agency()).bind("q", filter.q()).mapTo(Sum.class).list());
    }

    private static final String ROWS = """
            select c.id, l.id as line_id, c.order_no, c.sub_order_no, l.item_title, n.stage_name as anchor, c.state, c.refund_fen, c.return_fen,
              c.opened_at, c.completed_at, c.question, c.inside, c.inside_reason, m.name as inside_by, l.state as line_state, l.paid_fen,
              l.settled_fen, l.income_fen, o.tech_fen, o.tech_computed, o.commission_rate, o.share_rate, o.take_rate, o.tech_rate,
              o.subsidy_rate, o.subsidies::text as subsidies, l.settled_on, cast(:now as timestamptz) as now
            from claim c left join order_line l on l.agency_id = c.agency_id and l.id = c.line_id
            left join observation o on o.agency_id = l.agency_id and o.id = l.observation_id
            left join anchor n on n.agency_id = l.agency_id and n.id = l.anchor_id
            left join member m on m.agency_id = c.agency_id and m.id = c.inside_by
            where c.agency_id = :agency and c.state is not null""";
}
