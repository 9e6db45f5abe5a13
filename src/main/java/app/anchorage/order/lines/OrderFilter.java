package app.anchorage.order.lines;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which order lines are meant, as the address says. Lists, sums, files and "all that match" share it. A filter with {@link #errors()} means no lines:
 * what makes no sense is never left out, which would mean more lines than were asked for.
 */
public record OrderFilter(Map<String, String> values) {
    public static final OrderFilter ALL = new OrderFilter(Map.of());

    static final List<String> STATES = List.of("paid", "received", "settled", "closed");
    static final List<String> ATTRIBUTIONS = List.of("nobody", "none", "room", "adzone", "relation", "session", "schedule", "manual");
    static final List<String> MONEY = List.of("held", "frozen", "payable", "unshared");

    static final List<String> PAIRS = List.of("open", "same", "two");

    private static final Pattern BEGINNING = Pattern.compile("(\\d{6,32})\\*+");

    /** The conditions that status tiles set. */
    static final List<String> TILES = List.of("state", "attribution", "money", "pair");
    static final Map<String, Check> KEYS = keys();
    private static final List<String> TALLIED = List.of("anchor", "state", "attribution", "pair", "money");

    /** How a value is looked at. */
    interface Check {
        void of(FilterCheck check, String key, String value);
    }

    public OrderFilter {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private static Map<String, Check> keys() {
        Map<String, Check> keys = new LinkedHashMap<>();
        keys.put("q", OrderFilter::number);
        keys.put("anchor", FilterCheck::id);
        keys.put("merchant", FilterCheck::id);
        keys.put("state", oneOf(STATES));
        keys.put("attribution", oneOf(ATTRIBUTIONS));
        keys.put("money", oneOf(MONEY));
        keys.put("pair", oneOf(PAIRS));
        keys.put("from", FilterCheck::day);
        keys.put("to", FilterCheck::day);
        keys.put("shop", FilterCheck::text);
        keys.put("adzone", FilterCheck::text);
        keys.put("relation", FilterCheck::text);
        keys.put("file", FilterCheck::id);
        keys.put("session", FilterCheck::id);
        return keys;
    }

    private static void number(FilterCheck check, String key, String value) {
        check.text(key, value).beginning(key, value, !value.contains("*") || BEGINNING.matcher(value).matches());
    }

    /** The digits before the stars, where an order's number is asked for as its anchor sees it. */
    Optional<String> beginning() {
        return Optional.of(BEGINNING.matcher(get("q"))).filter(Matcher::matches).map(found -> found.group(1));
    }

    private static Check oneOf(List<String> choices) {
        return (check, key, value) -> check.choice(key, value, choices);
    }

    public static OrderFilter of(MultivaluedMap<String, String> query) {
        Map<String, String> values = new LinkedHashMap<>();
        KEYS.keySet().forEach(key -> {
            String value = query.getFirst(key) == null ? "" : query.getFirst(key).strip();
            if (!value.isEmpty()) {
                values.put(key, value);
            }
        });
        return new OrderFilter(values);
    }

    /** What of it makes no sense; with any, it finds no lines. */
    FilterCheck check() {
        FilterCheck check = new FilterCheck();
        values.forEach((key, value) -> KEYS.getOrDefault(key, oneOf(List.of())).of(check, key, value));
        return check.turned(get("from"), "to", get("to"));
    }

    public FormErrors errors() {
        return check().errors();
    }

    /** The same from {@link #query()}; what is no condition is an error. */
    public static OrderFilter parse(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query == null || query.isBlank() ? new String[0] : query.split("&")) {
            int at = pair.indexOf('=');
            String value = URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8).strip();
            if (!value.isEmpty()) {
                values.put(at > 0 ? pair.substring(0, at) : "all", value);
            }
        }
        return new OrderFilter(values);
    }

    /** The value of a condition, empty without one. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    LocalDate day(String key) {
        return LocalDate.parse(values.get(key));
    }

    long id(String key) {
        return Long.parseLong(values.get(key));
    }

    public boolean narrowed() {
        return !values.isEmpty();
    }

    public OrderFilter with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new OrderFilter(changed);
    }

    public OrderFilter without(String key) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(key);
        return new OrderFilter(changed);
    }

    /** Whether the lines it means are counted and summed beforehand. */
    boolean tallied() {
        return TALLIED.containsAll(values.keySet()) && (!has("money") || get("money").equals("frozen"));
    }

    /** Whether they would be, if they were not of those few whose money lies somewhere. */
    boolean talliedButForMoney() {
        return TALLIED.containsAll(values.keySet()) && !tallied();
    }

    OrderFilter withoutTiles() {
        return TILES.stream().reduce(this, OrderFilter::without, (a, b) -> b);
    }

    /** Only those conditions, of which each may be on or not. */
    OrderFilter only(String... keys) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(List.of(keys));
        return new OrderFilter(kept);
    }

    /** Its conditions without the values that a question binds: filters of one shape ask the database the same. */
    String shape() {
        return values.entrySet().stream().map(e -> TILES.contains(e.getKey()) ? e.getKey() + "=" + e.getValue() : e.getKey()).collect(Collectors.joining("&"))
                + (beginning().isPresent() ? "*" : "");
    }

    /** As a query, e.g. {@code state=paid&shop=…}. */
    public String query() {
        return values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String path() {
        return values.isEmpty() ? "/orders" : "/orders?" + query();
    }

    @Override
    public String toString() {
        return query();
    }
}
