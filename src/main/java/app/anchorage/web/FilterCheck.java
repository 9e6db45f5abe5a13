package app.anchorage.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a list's filter makes no sense, value by value; an empty value asks for nothing. A list with such a filter is not shown (422): it would
 * look filtered where it is not. {@code null} and blank are left out by all checks.
 */
public final class FilterCheck {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    /** Characters that what is looked for by text may have. */
    public static final int LONGEST = 200;
    private static final int SHOWN = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 1000;

    private final FormErrors errors = FormErrors.none();

    /** A day like 2026-11-21. */
    public static Optional<LocalDate> day(String text) {
        try {
            return blank(text) ? Optional.empty() : Optional.of(LocalDate.parse(text.strip())).filter(FilterCheck::near);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A month like 2026-11. */
    public static Optional<YearMonth> month(String text) {
        return blank(text) ? Optional.empty() : day(text.strip() + "-01").map(YearMonth::from);
    }

    private static boolean near(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() < FIRST_YEAR + YEARS;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public FilterCheck day(String field, String value) {
        return must(blank(value) || day(value).isPresent(), field, "web_filter_day", value);
    }

    public FilterCheck month(String field, String value) {
        return must(blank(value) || month(value).isPresent(), field, "web_filter_month", value);
    }

    /** Of two days the last may not be before the first. */
    public FilterCheck turned(String fromValue, String to, String toValue) {
        boolean turned = day(fromValue).isPresent() && day(toValue).filter(end -> end.isBefore(day(fromValue).get())).isPresent();
        return must(!turned, to, "web_filter_turned", toValue, fromValue);
    }

    /** A number that something is known by. */
    public FilterCheck id(String field, String value) {
        return must(blank(value) || ID.matcher(value.strip()).matches(), field, "web_filter_id", value);
    }

    /** Where a page of the list starts. */
    public FilterCheck place(String field, String value, boolean readable) {
        return must(blank(value) || readable, field, "web_filter_place", value);
    }

    /** The first digits of a number and a star, where it is looked for by them. */
    public FilterCheck beginning(String field, String value, boolean readable) {
        return must(blank(value) || readable, field, "web_filter_beginning", value);
    }

    public FilterCheck text(String field, String value) {
        return must(blank(value) || value.length() <= LONGEST && value.indexOf(0) < 0, field, "web_filter_text", value);
    }

    public FilterCheck choice(String field, String value, Collection<String> choices) {
        return must(blank(value) || choices.contains(value), field, "web_filter_choice", value);
    }

    public FilterCheck choice(String field, String value, Enum<?>[] choices) {
        return choice(field, value, Arrays.stream(choices).map(Enum::name).toList());
    }

    /** Something that a look into the agency's own data has found, or not. */
    public FilterCheck known(String field, String value, boolean known) {
        return must(known || errors.has(field), field, "web_filter_missing", value);
    }

    private FilterCheck must(boolean right, String field, String key, String... values) {
        if (!right) {
            errors.add(field, key, Arrays.stream(values).map(FilterCheck::shown).toArray());
        }
        return this;
    }

    private static String shown(String value) {
        String text = value.replace("\0", "").strip();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    public FormErrors errors() {
        return errors;
    }
}
