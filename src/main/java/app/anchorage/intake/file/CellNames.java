package app.anchorage.intake.file;

/** Watches a sheet's XML for cells beyond Excel's last column (XFD), for which a reader would reserve endless room. */
final class CellNames {
    private static final int LETTERS = 3;

    private boolean tag;
    private int third;
    private int second;
    private int first;
    private int letters = -1;

    /** @return whether such a cell has been seen; call with each next piece of the XML */
    boolean tooFarRight(byte[] xml, int length) {
        for (int i = 0; i < length; i++) {
            int c = xml[i];
            if (letters >= 0) {
                letters = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? letters + 1 : -1;
                if (letters > LETTERS) {
                    return true;
                }
            }
            see(c);
        }
        return false;
    }

    /** Remembers the last characters of a tag as if it were written tightly: {@code <c r="A1"}. */
    private void see(int c) {
        if (c == '<' || c == '>') {
            tag = c == '<';
            remember(c);
        } else if (tag && (c == '"' || c == '\'') && first == '=' && second == 'r' && third == ' ') {
            letters = 0;
            remember(c);
        } else if (tag && c > ' ') {
            remember(c);
        } else if (tag && first != ' ' && first != '=') {
            remember(' ');
        }
    }

    private void remember(int c) {
        if (c == '=' && first == ' ') {
            first = second;
            second = third;
        }
        third = second;
        second = first;
        first = c;
    }
}
