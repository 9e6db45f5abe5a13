package app.anchorage.intake;

/** The same content has been uploaded before and is still in. */
public class AlreadyImported extends RuntimeException {
    private final long firstId;

    AlreadyImported(long firstId) {
        super("already imported as " + firstId);
        this.firstId = firstId;
    }

    public long firstId() {
        return firstId;
    }
}
