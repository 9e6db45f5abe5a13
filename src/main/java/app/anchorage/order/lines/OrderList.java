package app.anchorage.order.lines;

import app.anchorage.agency.Moves;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Staging;
import app.anchorage.web.Questions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Order lines as people look through them: newest first, a page at a time, with sums; or all of them, for a file. */
@ApplicationScoped
public class OrderList {
    static final int PAGE = 25;
    private static final int FETCH = 1_000;
    private static final int SHAPES = 500;

    private final Cache<String, Asked> known = Caffeine.newBuilder().maximumSize(SHAPES).build();

    @Inject
    Staging staging;

    /** The questions of filters of one shape, which take longer to write than their answers to read. */
    private record Asked(String rows, String sums) {}

    /**
     * @param before, after places of the neighbouring pages, null where there is none
     * @param moved the agency's moves before the rows were read, see {@link Moves}; less than any sum where none were
     */
    public record Page(List<OrderRow> rows, Object before, Object after, OrderSums sums, long moved) {
        /** What a filter with errors shows. */
        static final Page NONE = new Page(List.of(), null, null, null, -1);
    }

    @Transactional
    public Page page(OrderFilter filter, String before, String after) {
        Optional<Place> end = Place.of(before);
        Optional<Place> start = end.isPresent() ? Optional.empty() : Place.of(after);
        OrderConditions conditions = conditions(filter);
        Map<String, Object> values = new HashMap<>(conditions.values());
        end.or(() -> start).ifPresent(place -> values.putAll(Map.of("moment", place.moment(), "day", ChinaTime.day(place.moment()), "id", place.id())));
        Asked asked = known.get(filter.shape() + (end.isPresent() ? " back" : start.isPresent() ? " on" : ""),
                same -> new Asked(rows(filter, conditions.where(), end, start), sums(filter)));
        Questions questions = new Questions();
        Questions.Answer<Long> moved = questions.ask(Moves.SUM, Long.class, values);
        Questions.Answer<OrderRow> found = questions.ask(asked.rows(), OrderRow.class, values);
        Questions.Answer<OrderSums> sums = questions.ask(asked.sums(), OrderSums.class, values);
        staging.sql().useHandle(questions::send);
        return page(found.list(), end.isPresent(), start.isPresent(), sums.one(), moved.one());
    }

    private static Page page(List<OrderRow> rows, boolean back, boolean on, OrderSums sums, long moved) {
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.remove(PAGE);
        }
        if (back) {
            Collections.reverse(rows);
        }
        boolean earlier = back ? more : on;
        boolean later = back || more;
        return new Page(rows, earlier && !rows.isEmpty() ? Place.of(rows.get(0)) : null,
                later && !rows.isEmpty() ? Place.of(rows.get(rows.size() - 1)) : null, sums, moved);
    }

    /**
     * A shop's lines lie by days: asked for by moments only, of a shop that has none the lines of all shops would be looked through. So would they for a
     * state or an attribution that few have; what the tally counts is as many as are looked for.
     */
    private static String rows(OrderFilter filter, String where, Optional<Place> end, Optional<Place> start) {
        boolean byDay = filter.has("shop");
        String way = end.isPresent() ? "" : " desc";
        String moments = "l.created_at" + way + ", l.id" + way;
        String from = end.or(() -> start).map(place -> " and (l.created_at, l.id) %1$s (:moment, :id)" + (byDay ? " and l.created_on %1$s= :day" : ""))
                .orElse("").formatted(end.isPresent() ? ">" : "<");
        String lines = LINES.formatted(where + from + " order by " + (byDay ? "l.created_on" + way + ", " : "") + moments + " limit " + (PAGE + 1));
        boolean counted = filter.tallied() && !filter.has("anchor") && from.isEmpty();
        String found = counted ? "select * from (" + lines + ") l limit (" + COUNT.formatted(TALLY.formatted(""), where) + ")" : lines;
        return named(filter, found) + " order by " + moments;
    }

    static String rows(OrderFilter filter, String where) {
        return named(filter, LINES.formatted(where));
    }

    /** The lines of one anchor have one name and one account: they are found once, where the database would read the whole roster to join it. */
    private static String named(OrderFilter filter, String lines) {
        return filter.has("anchor") ? ROWS.formatted(lines, ":agency", ":anchor") : ROWS.formatted(lines, "l.agency_id", "l.anchor_id");
    }

    /** Every line of the filter, newest first, without holding them all; needs a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forEach(OrderFilter filter, Consumer<OrderRow> use) {
        String order = " order by l.created_at desc, l.id desc";
        OrderConditions conditions = conditions(filter);
        staging.sql().useHandle(h -> {
            h.execute("set local work_mem = '64MB'");
            h.createQuery(rows(filter, conditions.where() + order) + order).bindMap(conditions.values()).setFetchSize(FETCH).mapTo(OrderRow.class).forEach(use);
        });
    }

    /** How many lines the filter finds, counted no further than to what is enough. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(OrderFilter filter, long enough) {
        OrderConditions conditions = conditions(filter);
        return staging.sql().withHandle(h -> h.createQuery("select count(*) from (select 1 from order_line l where " + conditions.where() + " limit :enough) l")
                .bindMap(conditions.values()).bind("enough", enough).mapTo(Long.class).one());
    }

    /** Each tile counts what is found by all conditions but the one it would set itself. */
    private String sums(OrderFilter filter) {
        boolean few = filter.talliedButForMoney();
        String tally = TALLY.formatted(filter.has("anchor") ? "and anchor_id = :anchor" : "");
        String lines = few ? FEW.formatted(conditions(filter.only("anchor", "money")).where(), tally) : filter.tallied() ? tally : "(select *, 1 as lines from order_line)";
        String tiles = OrderFilter.TILES.stream().map(key -> (few && key.equals("money") ? "of_money" : conditions(filter.only(key)).where()) + " as in_" + key)
                .collect(Collectors.joining(", "));
        return SUMS.formatted(tiles, lines, conditions(filter.withoutTiles()).where());
    }

    private OrderConditions conditions(OrderFilter filter) {
        return OrderConditions.of(filter, staging.agency(), staging.today());
    }

    /** Of a line only what is shown: whole lines are so dear to sort that the database would rather fetch each by itself. */
    private static final String LINES = """
            select agency_id, id, created_at, order_no, sub_order_no, item_id, item_title, shop, anchor_id, attribution, state, paid_fen, settled_fen,
              estimate_fen, income_fen, refund_fen, net_fen, earned_fen, frozen, unshared, settled_at, pair, session_id from order_line l where %s""";

    private static final String COUNT = "select coalesce(sum(l.lines), 0)::bigint from %s l where %s";

    /** Most lines of a long list have no money on an open day, and asking that first takes less than adding up days that are not there. */
    private static final String ROWS = """
            select l.id, l.created_at, l.order_no, l.sub_order_no, l.item_id, l.item_title, l.shop, l.anchor_id, n.stage_name as anchor,
              l.attribution, l.state, l.paid_fen, l.settled_fen, l.estimate_fen, l.income_fen, l.refund_fen, l.net_fen, l.earned_fen, l.frozen, l.unshared,
              case when l.net_fen is not null and exists (
                select from entry e where e.agency_id = l.agency_id and e.line_id = l.id and e.account_id = a.id and e.value_date > a.closed_through)
              then (
                select max(d.value_date) from (
                  select e.value_date from entry e
                  where e.agency_id = l.agency_id and e.line_id = l.id and e.account_id = a.id and e.value_date > a.closed_through
                  group by e.value_date having sum(e.fen) <> 0) d) end as lies_on,
              l.settled_at, l.pair, l.session_id, cast(:today as date) as today
            from (%1$s) l
            left join anchor n on n.agency_id = %2$s and n.id = %3$s
            left join account a on a.agency_id = %2$s and a.kind = 'ANCHOR' and a.anchor_id = %3$s
            """;

    /** The lines as they are counted and summed beforehand, where need be of one anchor. */
    private static final String TALLY = """
            (select agency_id, nullif(anchor_id, 0) as anchor_id, state, attribution, frozen, nullif(pair, '') as pair, lines, estimate_fen, income_fen, net_fen
             from order_tally where agency_id = :agency %s)""";

    /** Lines whose money lies somewhere are few and looked up; the tile of frozen ones, which counts whatever money is asked for, takes the tally. */
    private static final String FEW = """
            (select agency_id, anchor_id, state, attribution, false as frozen, pair, 1 as lines, estimate_fen, income_fen, net_fen, true as of_money
             from order_line l where %s
             union all
             select t.*, false from %s t where frozen)""";

    /** What a purchase is worth that another line tells too, counts there. */
    private static final String SUMS = """
            select coalesce(sum(lines) filter (where state = 1 and once and in_money and in_attribution and in_pair), 0)::bigint as paid,
              coalesce(sum(estimate_fen) filter (where state = 1 and once and in_money and in_attribution and in_pair), 0)::bigint as paid_fen,
              coalesce(sum(lines) filter (where state = 3 and once and in_money and in_attribution and in_pair), 0)::bigint as settled,
              coalesce(sum(income_fen) filter (where state = 3 and once and in_money and in_attribution and in_pair), 0)::bigint as settled_fen,
              coalesce(sum(lines) filter (where frozen and in_state and in_attribution and in_pair), 0)::bigint as frozen,
              coalesce(sum(net_fen) filter (where frozen and in_state and in_attribution and in_pair), 0)::bigint as frozen_fen,
              coalesce(sum(lines) filter (where anchor_id is null and once and in_state and in_money and in_pair), 0)::bigint as nobody,
              coalesce(sum(net_fen) filter (where anchor_id is null and in_state and in_money and in_pair), 0)::bigint as nobody_fen,
              coalesce(sum(lines) filter (where pair = 'OPEN' and in_state and in_money and in_attribution), 0)::bigint as pairs,
              coalesce(sum(net_fen) filter (where pair = 'OPEN' and in_state and in_money and in_attribution), 0)::bigint as pairs_fen,
              coalesce(sum(lines) filter (where in_state and in_money and in_attribution and in_pair), 0)::bigint as found
            from (select l.*, l.pair is distinct from 'SAME' as once, %s from %s l where %s) l""";
}
