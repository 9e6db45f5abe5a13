package app.anchorage.intake.read;

/** The platform's two marks for "nothing here": an empty cell and {@code --}; a zero is something. */
final class Blank {
    private Blank() {}

    static boolean is(String text) {
        return text.isEmpty() || text.equals("--");
    }

    /** Without blanks, tabs and no-break spaces at the ends, which exports put around ids. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }
}
