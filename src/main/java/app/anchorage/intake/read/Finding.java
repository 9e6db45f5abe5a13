package app.anchorage.intake.read;

/**
 * Something in a report that a person must see before commit.
 *
 * @param code text key
 * @param row as in the sheet, 1 = headings; 0 when the whole file is meant
 * @param column the heading as the file writes it
 * @param value the cell's text, cut to 80 characters
 */
public record Finding(Severity severity, String code, long row, String column, String value) {
    private static final int SHOWN = 80;

    public Finding {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    static Finding red(String code, long row, String column, String value) {
        return new Finding(Severity.RED, code, row, column, value);
    }

    static Finding yellow(String code, long row, String column, String value) {
        return new Finding(Severity.YELLOW, code, row, column, value);
    }

    /** For the text's placeholders {0} file, {1} row, {2} column, {3} value. */
    public Object[] args(String file) {
        return new Object[] {file, row == 0 ? "" : Long.toString(row), column, value};
    }
}
