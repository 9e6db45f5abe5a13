package app.anchorage.intake.read;

import java.util.regex.Pattern;

/** Reads ids, which stay text: they have more digits than a number cell can hold. */
final class IdText {
    private static final Pattern DAMAGED = Pattern.compile("[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+|[0-9]+[.,][0-9]*");
    private static final Pattern ORDER = Pattern.compile("[0-9]{1,32}");
    private static final Pattern OTHER = Pattern.compile("[0-9A-Za-z_\\-]{1,128}");

    /** Digits alone are no damaged number, and fit every shape. */
    private static final int PLAIN = 32;

    private IdText() {}

    static String parseOrder(String text) {
        return parse(text, ORDER);
    }

    static String parse(String text) {
        return parse(text, OTHER);
    }

    private static String parse(String text, Pattern shape) {
        if (Blank.is(text)) {
            return null;
        } else if (Digits.only(text, PLAIN)) {
            return text;
        } else if (DAMAGED.matcher(text).matches()) {
            throw new BadCell("finding_damaged_id");
        } else if (!shape.matcher(text).matches()) {
            throw new BadCell("finding_bad_id");
        }
        return text;
    }
}
