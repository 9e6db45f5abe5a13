package app.anchorage.intake.job;

import java.time.Instant;

/**
 * A piece of background work and how far it is.
 *
 * @param fileId the report file, null for work on the books as a whole
 * @param step text key of what is being done
 * @param failure why it did not happen, as {@link Said}
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
        Instant endedAt) {
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

    public String kindKey() {
        return "job_" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
