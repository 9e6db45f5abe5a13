package app.anchorage.intake;

/** A member's earlier files must be read before the next one is taken. */
public class TooManyUploads extends RuntimeException {
    private final int limit;

    TooManyUploads(int limit) {
        super(limit + " files are still being read");
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }
}
