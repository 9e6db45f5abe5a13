package app.anchorage.intake.job;

import java.time.Instant;

/**
 * A piece of background work on one file and how far it is.
 *
 * @param step text key of what is being done
 * @param failure why it did not happen, as {@link Said}
 */
public record Job(
        long id,
        JobKind kind,
        long fileId,
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
