package app.anchorage.job;

/** What one kind of job does. */
public interface JobWork {
    JobKind kind();

    /** Runs in one transaction, for the member who asked; whatever it throws rolls all of it back. Running it twice does no harm. */
    void run(Job job, ProgressWriter progress);

    /** Runs in a new transaction after a failure: puts back what was begun and says why, for the user. */
    Said failed(Job job, Throwable failure);
}
