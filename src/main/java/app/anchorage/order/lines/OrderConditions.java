package app.anchorage.order.lines;

import app.anchorage.money.ChinaTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as a condition on {@code order_line l}, with the values it binds. */
public record OrderConditions(String where, Map<String, Object> values) {
    /** Of numbers that begin so the last, longer than any of the platform's: digits have one order, in whatever order the database has letters. */
    private static final String LAST = "rpad(:q, 39, '9')";

    /**
     * @param today the business day that parts held from payable
     * @throws IllegalArgumentException for a filter with errors, which means no lines
     */
    public static OrderConditions of(OrderFilter filter, long agency, LocalDate today) {
        if (!filter.errors().isEmpty()) {
            throw new IllegalArgumentException(filter.query());
        }
        List<String> parts = new ArrayList<>(List.of("l.agency_id = :agency", "l.state is not null"));
        Map<String, Object> values = new HashMap<>(Map.of("agency", agency, "today", today));
        filter.values().forEach((key, value) -> parts.add(part(filter, key, values)));
        return new OrderConditions(String.join(" and ", parts), values);
    }

    /** One of few words stands in the question itself: the database answers a rare one by another way than a common one. */
    private static String part(OrderFilter filter, String key, Map<String, Object> values) {
        if (!OrderFilter.TILES.contains(key)) {
            values.put(key, value(filter, key));
        }
        return switch (key) {
            case "q" -> filter.beginning().isPresent() ? "(l.order_no between :q and " + LAST + " or l.sub_order_no between :q and " + LAST + ")"
                    : "(l.order_no = :q or l.sub_order_no = :q or l.item_id = :q)";
            case "anchor" -> "l.anchor_id = :anchor";
            case "merchant" -> """
                    (l.platform, l.shop) in (select s.platform, s.name from merchant_shop s where s.agency_id = :agency and s.merchant_id = :merchant)""";
            case "state" -> "l.state = " + (OrderFilter.STATES.indexOf(filter.get(key)) + 1);
            case "attribution" -> filter.get(key).equals("nobody") ? "l.anchor_id is null" : "l.attribution = " + word(filter, key, OrderFilter.ATTRIBUTIONS);
            case "money" -> money(filter.get(key));
            case "pair" -> "l.pair = " + word(filter, key, OrderFilter.PAIRS);
            case "from" -> "l.created_at >= :from";
            case "to" -> "l.created_at < :to";
            case "shop" -> "l.shop = :shop";
            case "adzone" -> "l.adzone_id = :adzone";
            case "relation" -> "l.relation_id = :relation";
            case "session" -> "l.session_id = :session";
            case "file" -> "exists (select 1 from observation o where o.agency_id = :agency and o.line_id = l.id and o.file_id = :file)";
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static Object value(OrderFilter filter, String key) {
        return switch (key) {
            case "anchor", "merchant", "file", "session" -> filter.id(key);
            case "from" -> ChinaTime.startOf(filter.day(key));
            case "to" -> ChinaTime.startOf(filter.day(key).plusDays(1));
            case "q" -> filter.beginning().orElse(filter.get(key));
            default -> filter.get(key);
        };
    }

    private static String word(OrderFilter filter, String key, List<String> words) {
        return "'" + words.get(words.indexOf(filter.get(key))).toUpperCase(Locale.ROOT) + "'";
    }

    /** Held and payable are read where the money lies: the entries of open days are few, account by account. */
    private static String money(String which) {
        return switch (which) {
            case "frozen" -> "l.frozen";
            case "unshared" -> "l.unshared";
            case "held" -> lying("e.value_date > greatest(a.closed_through, cast(:today as date)) and e.value_date < '9999-12-31'");
            default -> lying("e.value_date > a.closed_through and e.value_date <= cast(:today as date)");
        };
    }

    private static String lying(String when) {
        return """
                l.id in (select open.line_id from account a cross join lateral (
                    select e.line_id from entry e where e.agency_id = :agency and e.account_id = a.id and e.line_id is not null and\s""" + when + """
                     group by e.line_id having sum(e.fen) <> 0) open
                  where a.agency_id = :agency and a.kind = 'ANCHOR')""";
    }
}
