package app.anchorage.job;

import app.anchorage.money.Money;
import java.time.Instant;
import java.util.Locale;

/**
 * One job as its pages show it, with the report file it works on or the file it makes.
 *
 * @param title what it makes, as {@link Said}
 * @param lines what the finished file has, null before; @param fen their sum, null where there is none
 */
public record JobRow(long id, JobKind kind, Long fileId, String reportName, String state, String step, long done, Long total, String failure, long byMember,
        String byName, Instant createdAt, Instant startedAt, Instant endedAt, Instant stepAt, Instant seenAt, String title, String fileName, Long bytes,
        String sha256, Long lines, Long fen, Instant expiresAt) {

    public boolean isOpen() {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    public boolean isFailed() {
        return state.equals("FAILED");
    }

    public boolean isExport() {
        return kind == JobKind.EXPORT;
    }

    public boolean isExpired() {
        return expiresAt != null && !expiresAt.isAfter(seenAt);
    }

    /** Whether there is a file to be fetched. */
    public boolean isReady() {
        return bytes != null && !isExpired();
    }

    public Said what() {
        return Said.parse(title);
    }

    public Said said() {
        return Said.parse(failure);
    }

    public boolean isCounted() {
        return total != null && total > 0;
    }

    public TimeLeft left() {
        return TimeLeft.of(done, total, stepAt, seenAt);
    }

    public Long seconds() {
        return startedAt == null || endedAt == null ? null : Math.max(1, java.time.Duration.between(startedAt, endedAt).toSeconds());
    }

    public String path() {
        return "/jobs/" + id;
    }

    public String kindKey() {
        return "job_" + kind.name().toLowerCase(Locale.ROOT);
    }

    public String stateKey() {
        return isExpired() ? "job_state_expired" : "job_state_" + state.toLowerCase(Locale.ROOT);
    }

    public String tone() {
        return switch (state) {
            case "FAILED" -> "bad";
            case "DONE" -> isExpired() ? "quiet" : "good";
            case "RUNNING" -> "info";
            default -> "wait";
        };
    }

    public Money sum() {
        return fen == null ? null : Money.fen(fen);
    }

    public String size() {
        return bytes == null ? null : bytes < 10_000 ? bytes + " B" : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
