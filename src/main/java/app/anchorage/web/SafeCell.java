package app.anchorage.web;

/** The one place that makes a text harmless for a spreadsheet which would take it for a formula. */
public final class SafeCell {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    /** The text, with a leading {@code '} if it (blanks before it apart) starts like a formula; nothing for null. Never for amounts. */
    public static String text(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return startsFormula(text.codePointAt(0)) || startsFormula(firstVisible(text)) ? "'" + text : text;
    }

    private static boolean startsFormula(int character) {
        return STARTS_A_FORMULA.indexOf(character) >= 0;
    }

    private static int firstVisible(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isVisible(text.codePointAt(at))) {
                return text.codePointAt(at);
            }
        }
        return ' ';
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isIdentifierIgnorable(character);
    }
}
