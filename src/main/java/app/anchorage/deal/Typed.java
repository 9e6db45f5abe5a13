package app.anchorage.deal;

import app.anchorage.money.Money;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type into the forms of deals. */
public final class Typed {
    private static final Pattern YUAN = Pattern.compile("[¥￥]?\\s*(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(\\.\\d{1,2})?\\s*元?");

    private Typed() {}

    public static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** "60000", "60,000.00", "¥60,000": never negative; null when it is no such amount. */
    public static Money money(String text) {
        Matcher yuan = YUAN.matcher(text == null ? "" : text.strip());
        return yuan.matches() ? Money.yuan(yuan.group(1).replace(",", "") + (yuan.group(2) == null ? "" : yuan.group(2))) : null;
    }
}
