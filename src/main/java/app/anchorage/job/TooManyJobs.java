package app.anchorage.job;

/** Files that were asked for earlier must be finished before the next one is begun. */
public class TooManyJobs extends RuntimeException {
    private final int limit;

    TooManyJobs(int limit) {
        super(limit + " files are still being made");
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }
}
