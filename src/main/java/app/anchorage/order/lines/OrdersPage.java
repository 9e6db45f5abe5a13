package app.anchorage.order.lines;

import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The list of order lines: filters with their choices, tiles, rows.
 *
 * @param faults what of the filter makes no sense; then no lines are shown
 */
public record OrdersPage(OrderFilter filter, FormErrors faults, OrderList.Page page, Pager pager, List<Choice> anchors, Names names, boolean mayAssign) {

    /** What ids in the filter are called. */
    public record Names(String anchor, String file) {}

    /** A condition that is on, in words, and the list without it. */
    public record Chip(String key, String valueKey, String value, String href) {}

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
            default -> null;
        };
        String word = key.equals("anchor") ? names.anchor() : key.equals("file") ? names.file() : value;
        return new Chip("order_filter_" + key, valueKey, word, filter.without(key).path());
    }

    public String csv() {
        return "/orders.csv" + (filter.narrowed() ? "?" + filter.query() : "");
    }

    /** Where all lines of the filter are assigned at once. */
    public String assignAll() {
        return "/orders/assignments/new?all=" + URLEncoder.encode(filter.query(), StandardCharsets.UTF_8);
    }

    public String shop(String shop) {
        return filter.with("shop", shop).path();
    }
}
