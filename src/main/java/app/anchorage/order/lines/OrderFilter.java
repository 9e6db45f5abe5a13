package app.anchorage.order.lines;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which order lines are meant, as the address says; what makes no sense there is left out. Lists, sums, files and "all that match" share it. */
public record OrderFilter(Map<String, String> values) {
    public static final OrderFilter ALL = new OrderFilter(Map.of());

    static final List<String> STATES = List.of("paid", "received", "settled", "closed");
    static final List<String> ATTRIBUTIONS = List.of("nobody", "none", "room", "adzone", "relation", "manual");
    static final List<String> MONEY = List.of("held", "frozen", "payable");

    static final List<String> PAIRS = List.of("open", "same", "two");

    /** The conditions that status tiles set. */
    private static final List<String> TILES = List.of("state", "attribution", "money", "pair");
    private static final int LONGEST = 200;
    private static final Predicate<String> ID = Pattern.compile("\\d{1,18}").asMatchPredicate();
    private static final Predicate<String> TEXT = text -> text.length() <= LONGEST && text.indexOf(0) < 0;
    private static final Map<String, Predicate<String>> KEYS = keys();

    public OrderFilter {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private static Map<String, Predicate<String>> keys() {
        Map<String, Predicate<String>> keys = new LinkedHashMap<>();
        keys.put("q", TEXT);
        keys.put("anchor", ID);
        keys.put("merchant", ID);
        keys.put("state", STATES::contains);
        keys.put("attribution", ATTRIBUTIONS::contains);
        keys.put("money", MONEY::contains);
        keys.put("pair", PAIRS::contains);
        keys.put("from", OrderFilter::isDay);
        keys.put("to", OrderFilter::isDay);
        keys.put("shop", TEXT);
        keys.put("adzone", TEXT);
        keys.put("relation", TEXT);
        keys.put("file", ID);
        return keys;
    }

    public static OrderFilter of(MultivaluedMap<String, String> query) {
        Map<String, String> values = new LinkedHashMap<>();
        KEYS.forEach((key, right) -> {
            String value = query.getFirst(key) == null ? "" : query.getFirst(key).strip();
            if (!value.isEmpty() && right.test(value)) {
                values.put(key, value);
            }
        });
        return new OrderFilter(values);
    }

    /** The same from {@link #query()}. */
    public static OrderFilter parse(String query) {
        MultivaluedMap<String, String> values = new jakarta.ws.rs.core.MultivaluedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                values.add(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return of(values);
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 2000 && year < 3000;
        } catch (DateTimeParseException e) {
            return false;
        }
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

    OrderFilter withoutTiles() {
        return TILES.stream().reduce(this, OrderFilter::without, (a, b) -> b);
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
