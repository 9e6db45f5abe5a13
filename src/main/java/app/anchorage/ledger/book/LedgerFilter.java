package app.anchorage.ledger.book;

import app.anchorage.ledger.Cause;
import app.anchorage.web.Choice;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which journals are asked for; what is no account, day or cause narrows nothing. */
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

    public Long accountId() {
        return number(account);
    }

    public LocalDate fromDay() {
        return day(from);
    }

    public LocalDate toDay() {
        return day(to);
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
            case "from" -> fromDay() == null ? "" : from;
            case "to" -> toDay() == null ? "" : to;
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

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
