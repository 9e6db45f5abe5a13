package app.anchorage.intake.job;

/** What is done with a report file in the background. */
public enum JobKind {
    PREVIEW,
    COMMIT,
    UNDO
}
