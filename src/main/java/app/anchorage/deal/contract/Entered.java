package app.anchorage.deal.contract;

import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.roster.Days;
import app.anchorage.roster.Words;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a contract’s forms and notes what is wrong with each. What cannot be read is null. */
final class Entered {
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private final FormErrors errors;
    private final LocalDate latest;

    Entered(FormErrors errors, LocalDate today) {
        this.errors = errors;
        this.latest = today.plusYears(YEARS_AHEAD);
    }

    LocalDate day(String field, String text) {
        return Typed.blank(text) ? wrong(field, "web_required") : dayOrNone(field, text);
    }

    /** Null also when nothing was entered, which is no error. */
    LocalDate dayOrNone(String field, String text) {
        if (Typed.blank(text)) {
            return null;
        }
        LocalDate day = Days.parse(text.strip());
        boolean fits = day != null && !day.isBefore(EARLIEST) && !day.isAfter(latest);
        return fits ? day : wrong(field, "contract_day_wrong", EARLIEST.toString(), latest.toString());
    }

    /** Nothing entered is nothing owed. */
    Money money(String field, String text) {
        Money amount = Typed.blank(text) ? Money.ZERO : Typed.money(text);
        return amount == null ? wrong(field, "rate_money_wrong") : amount;
    }

    Rate rate(String field, String text) {
        Integer points = Typed.blank(text) ? Integer.valueOf(0) : Words.points(text);
        return points == null ? wrong(field, "rate_percent_wrong") : Rate.basisPoints(points);
    }

    Integer count(String field, String text, int least, int most) {
        if (Typed.blank(text)) {
            return null;
        }
        boolean fits = text.strip().matches("\\d{1,6}") && Integer.parseInt(text.strip()) >= least && Integer.parseInt(text.strip()) <= most;
        return fits ? Integer.valueOf(text.strip()) : wrong(field, "contract_count_wrong", least, most);
    }

    Long id(String field, String text) {
        if (Typed.blank(text)) {
            return null;
        }
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : wrong(field, "web_wrong_form");
    }

    <E extends Enum<E>> E one(String field, Class<E> type, String name) {
        Optional<E> found = find(type, name);
        return found.isPresent() ? found.get() : wrong(field, Typed.blank(name) ? "web_required" : "web_wrong_form");
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst();
    }

    /** Neither is before the other’s day; unknown days are in order. */
    void inOrder(LocalDate first, String field, LocalDate second) {
        if (first != null && second != null && second.isBefore(first)) {
            wrong(field, "contract_days_out_of_order", first.toString());
        }
    }

    <T> T wrong(String field, String key, Object... args) {
        errors.add(field, key, args);
        return null;
    }

    /** @param prefix of the text keys, which end with the value’s name */
    @SafeVarargs
    static <E extends Enum<E>> List<Choice> choices(String prefix, E... values) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), prefix + value.name(), null)).toList();
    }

    /** As a person would type it: no sign, two places, nothing for zero. */
    static String text(Money amount) {
        return amount.isZero() ? "" : amount.toString();
    }

    static String text(Rate rate) {
        return rate.isZero() ? "" : rate.toString().replace("%", "");
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
