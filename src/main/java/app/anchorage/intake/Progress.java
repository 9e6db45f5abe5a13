package app.anchorage.intake;

/** Told by long work how far it has come. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (step, done, total) -> {};

    /** @param step text key; @param total null when unknown */
    void at(String step, long done, Long total);
}
