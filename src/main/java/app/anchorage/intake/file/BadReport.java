package app.anchorage.intake.file;

/** A file that cannot be imported at all; the code is a text key, the arguments are file, row, column, value. */
public class BadReport extends RuntimeException {
    private final String code;
    private final transient Object[] args;

    public BadReport(String code, String file, String row, String column, String value) {
        super(code + " in " + file + ", row " + row + ", column " + column + ": " + value);
        this.code = code;
        this.args = new Object[] {file, row, column, value};
    }

    public String code() {
        return code;
    }

    /** For the placeholders {0} file, {1} row, {2} column, {3} value; empty text where there is none. */
    public Object[] args() {
        return args.clone();
    }
}
