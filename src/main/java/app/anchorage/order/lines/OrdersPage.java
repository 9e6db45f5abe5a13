package app.anchorage.order.lines;

import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Options;
import app.anchorage.web.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list of order lines: filters with their choices, tiles, rows.
 *
 * @param faults what of the filter makes no sense; then no lines are shown
 * @param pair what is being said of pairs, null where nobody can
 */
public record OrdersPage(OrderFilter filter, FormErrors faults, OrderList.Page page, Pager pager, Choices choices, Names names, boolean mayAssign,
        PairForm pair, FormErrors errors) {

    private static final Set<String> FIELDLESS = Set.of("file", "session", "adzone", "relation");

    /** What ids in the filter are called. */
    public record Names(String anchor, String merchant, String file, String session) {}

    /** What the filter's fields offer. */
    public record Choices(Options anchors, List<Choice> merchants) {
        static final Choices NONE = new Choices(new Options(List.of()), List.of());

        /** What it weighs; anchors are kept written as well, once for each language. */
        int size() {
            return 3 * anchors.choices().size() + merchants.size();
        }

        /** What an id in the filter is called, if it is one of these. */
        Optional<String> name(String key, String id) {
            List<Choice> offered = key.equals("anchor") ? anchors.choices() : key.equals("merchant") ? merchants : List.of();
            return offered.stream().filter(choice -> choice.value().equals(id)).map(Choice::text).findFirst();
        }
    }

    /** A condition that is on, in words, and the list without it. */
    public record Chip(String key, String valueKey, String value, String href) {}

    /** Conditions that the filter has no field for and keeps. */
    public List<Map.Entry<String, String>> hidden() {
        return filter.values().entrySet().stream()
                .filter(condition -> FIELDLESS.contains(condition.getKey()) || condition.getKey().equals("merchant") && !offersMerchants()).toList();
    }

    /** Who is asked for is among them, also where the filter does not offer them otherwise: sent again, it would mean more lines than before. */
    public List<Choice> merchants() {
        String asked = filter.get("merchant");
        if (asked.isEmpty() || faults.has("merchant") || choices.merchants().stream().anyMatch(choice -> choice.value().equals(asked))) {
            return choices.merchants();
        }
        List<Choice> more = new ArrayList<>(choices.merchants());
        more.add(Choice.plain(asked, names.merchant()));
        return more;
    }

    /** The empty choice alone is none. */
    public boolean offersMerchants() {
        return choices.merchants().size() > 1;
    }

    public List<OrderRow> rows() {
        return page.rows();
    }

    public OrderSums sums() {
        return page.sums();
    }

    public List<Choice> states() {
        return choices("order_state_", OrderFilter.STATES);
    }

    public List<Choice> attributions() {
        return choices("order_by_", OrderFilter.ATTRIBUTIONS);
    }

    public List<Choice> pairs() {
        return choices("order_pair_", OrderFilter.PAIRS);
    }

    public List<Choice> pairWords() {
        return List.of(Choice.keyed("", "order_choose"), Choice.keyed("yes", "order_pair_say_same"), Choice.keyed("no", "order_pair_say_two"));
    }

    public boolean mayChoose() {
        return mayAssign || pair != null;
    }

    /** The tile is there when there is something to decide, or to leave by it. */
    public boolean showsPairs() {
        return page.sums().pairs() > 0 || isOn("pair", "open");
    }

    public List<Choice> moneys() {
        return choices("order_money_", OrderFilter.MONEY);
    }

    private static List<Choice> choices(String prefix, List<String> values) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "order_any")));
        values.forEach(value -> choices.add(Choice.keyed(value, prefix + value)));
        return choices;
    }

    /** The list of a tile: a second click lifts it; all other conditions are kept. */
    public String tile(String key, String value) {
        return (isOn(key, value) ? filter.without(key) : filter.with(key, value)).path();
    }

    public boolean isOn(String key, String value) {
        return filter.get(key).equals(value);
    }

    public List<Chip> chips() {
        return filter.values().entrySet().stream().map(this::chip).toList();
    }

    private Chip chip(Map.Entry<String, String> condition) {
        String key = condition.getKey();
        String value = condition.getValue();
        String valueKey = faults.has(key) ? null : switch (key) {
            case "state" -> "order_state_" + value;
            case "attribution" -> "order_by_" + value;
            case "money" -> "order_money_" + value;
            case "pair" -> "order_pair_" + value;
            default -> null;
        };
        String word = switch (key) {
            case "anchor" -> names.anchor();
            case "merchant" -> names.merchant();
            case "file" -> names.file();
            case "session" -> names.session();
            default -> value;
        };
        return new Chip("order_filter_" + key, valueKey, word, filter.without(key).path());
    }

    public String csv() {
        return "/orders.csv" + (filter.narrowed() ? "?" + filter.query() : "");
    }

    /** Where all lines of the filter are assigned at once. */
    public String assignAll() {
        return "/orders/assignments/new?all=" + URLEncoder.encode(filter.query(), StandardCharsets.UTF_8);
    }

    /** How the address of the list of one shop begins; its name follows, encoded. */
    public String ofShop() {
        OrderFilter others = filter.without("shop");
        return others.path() + (others.narrowed() ? "&" : "?") + "shop=";
    }
}
