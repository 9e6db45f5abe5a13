package app.anchorage.web;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code {fmt:…}} in templates: how amounts, counts, days and moments are written. What is unknown is "–". */
@TemplateExtension(namespace = "fmt")
public final class Formats {
    private static final String UNKNOWN = "–";
    private static final int TO_THE_MINUTE = "2026-11-22 21:05".length();
    private static final DateTimeFormatter MOMENT_EN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK).withZone(ChinaTime.ZONE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ChinaTime.ZONE);

    private Formats() {}

    /** @param amount Money, or a long of fen, or null */
    public static String money(Object amount) {
        return amount == null ? UNKNOWN : asMoney(amount).shown();
    }

    /** As {@link #money}, with a plus where it is one: for changes. */
    public static String change(Object amount) {
        return amount != null && asMoney(amount).isPositive() ? "+" + money(amount) : money(amount);
    }

    public static boolean negative(Object amount) {
        return amount != null && asMoney(amount).isNegative();
    }

    private static Money asMoney(Object amount) {
        return amount instanceof Money money ? money : Money.fen(((Number) amount).longValue());
    }

    public static String count(Object number) {
        return number == null ? UNKNOWN : grouped(((Number) number).longValue());
    }

    private static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** Money as money, whole numbers as counts, all else as it is. */
    public static String any(Object value) {
        if (value instanceof Number number) {
            return count(number);
        }
        return value == null || value instanceof Money ? money(value) : value.toString();
    }

    /** Whether a value of any kind is negative money. */
    public static boolean minus(Object value) {
        return value instanceof Money money && money.isNegative();
    }

    /** Whether a choice is the chosen one, be it text, number or enum. */
    public static boolean same(Object one, Object other) {
        return other != null && one.toString().equals(other.toString());
    }

    /** A rate as people write it, e.g. {@code 5.50%}. */
    public static String rate(Object rate) {
        return rate == null ? UNKNOWN : rate.toString();
    }

    /** A business day: 2026-11-21, in English 21 Nov 2026. */
    public static String day(LocalDate day, @TemplateAttribute("locale") Object locale) {
        return day == null ? UNKNOWN : english(locale) ? DAY_EN.format(day) : day.toString();
    }

    /** The month of a day: 2026-11, in English Nov 2026. */
    public static String month(LocalDate day, @TemplateAttribute("locale") Object locale) {
        return (english(locale) ? MONTH_EN : MONTH).format(day);
    }

    /** A moment by the clocks of China. */
    public static String time(Instant moment, @TemplateAttribute("locale") Object locale) {
        return moment == null ? UNKNOWN : english(locale) ? MOMENT_EN.format(moment) : ChinaTime.text(moment).substring(0, TO_THE_MINUTE);
    }

    /** A moment as a datetime-local field takes it, by the clocks of China; nothing when unknown. */
    public static String clock(Instant moment) {
        return moment == null ? "" : MACHINE.format(moment);
    }

    /** What is wrong with the field in the reader's language, or null. */
    public static String error(FormErrors errors, String field, @TemplateAttribute("locale") Object locale) {
        Locale language = english(locale) ? Locale.UK : Locale.SIMPLIFIED_CHINESE;
        return errors == null ? null : errors.of(field).map(error -> error.text(language)).orElse(null);
    }

    private static boolean english(Object locale) {
        return locale != null && locale.toString().startsWith("en");
    }
}
