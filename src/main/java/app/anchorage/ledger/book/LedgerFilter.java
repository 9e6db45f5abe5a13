package app.anchorage.ledger.book;

import app.anchorage.ledger.Cause;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which journals are asked for. */
public class LedgerFilter {
    @QueryParam("account")
    String account;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("cause")
    String cause;

    @QueryParam("line")
    String line;

    @QueryParam("reversed")
    String reversed;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** The same from the query of a page. */
    static LedgerFilter of(java.util.function.UnaryOperator<String> query) {
        LedgerFilter filter = new LedgerFilter();
        filter.account = query.apply("account");
        filter.from = query.apply("from");
        filter.to = query.apply("to");
        filter.cause = query.apply("cause");
        filter.line = query.apply("line");
        filter.reversed = query.apply("reversed");
        return filter;
    }

    /** All journals that it means, not only a page of them, as a query. */
    public String query() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("account", account);
        all.put("from", from);
        all.put("to", to);
        all.put("cause", cause);
        all.put("line", line);
        all.put("reversed", reversed);
        return all.entrySet().stream().filter(e -> e.getValue() != null && !e.getValue().isBlank())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().strip(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** What of it makes no sense; ids are not looked up. */
    public FilterCheck check() {
        return new FilterCheck().id("account", account).choice("cause", cause, Cause.values()).text("line", line).day("from", from).day("to", to).turned(from, "to", to)
                .choice("reversed", reversed, List.of("show", "hide")).id("after", after).id("before", before);
    }

    /** An account that is asked for must be there. */
    public FormErrors errors(boolean accountKnown) {
        return check().known("account", account, accountId() == null || accountKnown).errors();
    }

    public Long accountId() {
        return number(account);
    }

    public LocalDate fromDay() {
        return FilterCheck.day(from).orElse(null);
    }

    public LocalDate toDay() {
        return FilterCheck.day(to).orElse(null);
    }

    public String causeName() {
        return Arrays.stream(Cause.values()).map(Enum::name).filter(name -> name.equals(cause)).findFirst().orElse(null);
    }

    /** An order's or sub-order's number, or null. */
    public String lineNumber() {
        return line == null || line.isBlank() ? null : line.strip();
    }

    public boolean showReversed() {
        return "show".equals(reversed);
    }

    Long afterId() {
        return number(after);
    }

    Long beforeId() {
        return number(before);
    }

    public boolean narrowed() {
        return accountId() != null || fromDay() != null || toDay() != null || causeName() != null || lineNumber() != null;
    }

    /** What the form shows again. */
    public String shown(String name) {
        return switch (name) {
            case "from" -> from == null ? "" : from;
            case "to" -> to == null ? "" : to;
            case "cause" -> causeName() == null ? "" : cause;
            case "line" -> lineNumber() == null ? "" : lineNumber();
            default -> accountId() == null ? "" : accountId().toString();
        };
    }

    public List<Choice> causes() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "ledger_all")));
        Arrays.stream(Cause.values()).forEach(each -> choices.add(Choice.keyed(each.name(), key(each))));
        return choices;
    }

    private static String key(Cause cause) {
        return "ledger_cause_" + cause;
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
