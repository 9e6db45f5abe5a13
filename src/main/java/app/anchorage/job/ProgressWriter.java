package app.anchorage.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;

/** Writes a job's progress on a connection and transaction of its own, so that pages see it while the work is still open. */
public final class ProgressWriter {
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final Jobs jobs;
    private final long jobId;
    private String step;
    private long told;
    private long written;

    ProgressWriter(Jobs jobs, long jobId) {
        this.jobs = jobs;
        this.jobId = jobId;
    }

    /** At most twice a second, but each new step and the end of one at once. */
    public void at(String now, long done, Long total) {
        boolean same = now.equals(step);
        boolean ends = total != null && done == total && done != told;
        if (same && !ends && System.nanoTime() - written < PAUSE) {
            return;
        }
        step = now;
        told = done;
        written = System.nanoTime();
        QuarkusTransaction.requiringNew().run(() -> jobs.progress(jobId, now, done, total));
    }
}
