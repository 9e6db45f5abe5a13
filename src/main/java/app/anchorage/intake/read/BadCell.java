package app.anchorage.intake.read;

/** A cell whose text its column cannot hold; becomes a red finding. */
public final class BadCell extends RuntimeException {
    private final String code;

    BadCell(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** The finding's text key. */
    public String code() {
        return code;
    }
}
