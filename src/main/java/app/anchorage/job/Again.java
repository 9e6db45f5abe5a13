package app.anchorage.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** A job that met an outage is done again: after a pause that grows, and told to the database as soon as it is back. */
final class Again implements FailureHandler<JobTicket> {
    private static final Logger LOG = Logger.getLogger(Again.class);
    private static final int LONGEST = 6;

    private final Duration pause;
    private final Duration patience;

    /** @param patience after so long without a word other nodes take the job as a dead node's anyway */
    Again(Duration pause, Duration patience) {
        this.pause = pause;
        this.patience = patience;
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<JobTicket> operations) {
        LOG.warnf("Job %s is done again: %s", complete.getExecution().getId(), complete.getCause().map(Throwable::toString).orElse(""));
        Duration wait = pause.multipliedBy(1L << Math.min(LONGEST, complete.getExecution().consecutiveFailures));
        Instant end = Instant.now().plus(patience);
        while (!told(complete, operations, wait, end)) {
            rest();
        }
    }

    private static boolean told(ExecutionComplete complete, ExecutionOperations<JobTicket> operations, Duration wait, Instant end) {
        try {
            operations.reschedule(complete, Instant.now().plus(wait));
            return true;
        } catch (RuntimeException away) {
            if (Instant.now().isAfter(end)) {
                throw away;
            }
            return false;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
