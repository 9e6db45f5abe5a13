package app.anchorage.intake.job;

/** What is done in the background: with a report file, or with the books. */
public enum JobKind {
    PREVIEW,
    COMMIT,
    UNDO,
    /** Of the books as a whole: without a file. */
    VERIFY
}
