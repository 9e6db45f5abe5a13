package app.anchorage.job;

import java.time.Instant;

/**
 * A piece of background work and how far it is.
 *
 * @param fileId the report file, null for work on the books as a whole
 * @param step text key of what is being done
 * @param failure why it did not happen, as {@link Said}
 * @param seenAt when this was read, by the database's clock
 */
public record Job(
        long id,
        JobKind kind,
        Long fileId,
        String state,
        String step,
        long done,
        Long total,
        String failure,
        long byMember,
        Instant createdAt,
        Instant endedAt,
        Instant stepAt,
        Instant seenAt) {
    public boolean isOpen() {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    public boolean isFailed() {
        return state.equals("FAILED");
    }

    public Said said() {
        return Said.parse(failure);
    }

    public boolean isCounted() {
        return total != null && total > 0;
    }

    /** What is left of the present step, null while nobody knows. */
    public TimeLeft left() {
        return TimeLeft.of(done, total, stepAt, seenAt);
    }

    public String kindKey() {
        return "job_" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
