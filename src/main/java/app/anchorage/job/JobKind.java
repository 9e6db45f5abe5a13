package app.anchorage.job;

/** What is done in the background: with a report file, with the books, or for somebody who wants a file. */
public enum JobKind {
    PREVIEW,
    COMMIT,
    UNDO,
    /** Of the books as a whole: without a report file. */
    VERIFY,
    /** Makes a file to be fetched. */
    EXPORT
}
