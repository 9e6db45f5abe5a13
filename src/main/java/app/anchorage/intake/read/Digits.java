package app.anchorage.intake.read;

/**
 * Reads a cell from its first character to its last: a report of a million lines has thirty million numbers, dates and rates. Whatever does not
 * fit is a {@link BadCell} of the given code.
 */
final class Digits {
    private final String text;
    private final String bad;
    private int at;

    Digits(String text, String bad) {
        this.text = text;
        this.bad = bad;
    }

    /** Between so and so many digits. */
    long number(int fewest, int most) {
        int from = at;
        long value = 0;
        while (at < text.length() && at - from < most && isDigit(text.charAt(at))) {
            value = 10 * value + text.charAt(at++) - '0';
        }
        if (at - from < fewest) {
            throw new BadCell(bad);
        }
        return value;
    }

    /** What follows a point, if there is one, in units of the last place; zeros may come after it. */
    long fraction(int places, int zeros) {
        if (!skip('.')) {
            return 0;
        }
        int from = at;
        long value = number(1, places);
        for (int i = at - from; i < places; i++) {
            value *= 10;
        }
        for (int i = 0; i < zeros && skip('0'); i++) {
            continue;
        }
        return value;
    }

    boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    void need(boolean met) {
        if (!met) {
            throw new BadCell(bad);
        }
    }

    void end() {
        need(at == text.length());
    }

    /** Whether the text is nothing but digits, at most so many. */
    static boolean only(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= most;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
