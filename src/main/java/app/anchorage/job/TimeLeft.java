package app.anchorage.job;

import java.time.Duration;
import java.time.Instant;

/** How long the present step will still take if it goes on as it has. @param key text key; @param count seconds or minutes */
public record TimeLeft(String key, long count) {
    private static final long MINUTE = 60;

    /** @return null while there is nothing to tell it from */
    static TimeLeft of(long done, Long total, Instant stepAt, Instant now) {
        if (total == null || stepAt == null || done <= 0 || done >= total) {
            return null;
        }
        long seconds = Math.max(1, Duration.between(stepAt, now).toMillis() * (total - done) / done / 1000);
        return seconds < 2 * MINUTE ? new TimeLeft("job_left_seconds", seconds) : new TimeLeft("job_left_minutes", (seconds + MINUTE - 1) / MINUTE);
    }
}
