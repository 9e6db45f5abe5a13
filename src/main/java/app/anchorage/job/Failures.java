package app.anchorage.job;

import app.anchorage.web.BrokenRule;
import app.anchorage.web.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Why a job did not happen, in the user's words; what nobody expected gets an id that is also in the log. */
@ApplicationScoped
public class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    public Said say(Throwable failure) {
        if (failure instanceof BrokenRule rule) {
            return Said.of(rule.textKey(), rule.args());
        }
        if (Failure.isFull(failure)) {
            LOG.errorf("Job failed, no room left: %s", failure);
            return Said.of("job_disk_full");
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "Job failed, error id %s", id);
        return Said.of("job_failed_unexpectedly", id);
    }
}
