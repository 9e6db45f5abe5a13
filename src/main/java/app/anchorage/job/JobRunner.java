package app.anchorage.job;

import app.anchorage.agency.ActAs;
import app.anchorage.web.Failure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs one job for the member who asked: its data in one transaction, its end in the same; its failure in the next. */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    @Inject
    ActAs actAs;

    @Inject
    Jobs jobs;

    @Inject
    @Any
    Instance<JobWork> works;

    @ConfigProperty(name = "anchorage.jobs.timeout-seconds", defaultValue = "3600")
    int timeout;

    /** What breaks so often in a row, with the pauses of {@link Again} between, is no outage but the job itself. */
    @ConfigProperty(name = "anchorage.jobs.tries")
    int tries;

    /** @param interrupted how often in a row it was already */
    void run(JobTicket ticket, int interrupted) {
        actAs.run(ticket.actor(), () -> {
            Optional<Job> job = QuarkusTransaction.requiringNew().call(() -> jobs.start(ticket.jobId()));
            job.ifPresent(found -> attempt(found, interrupted + 1));
        });
    }

    private void attempt(Job job, int nth) {
        JobWork work = works.stream().filter(w -> w.kind() == job.kind()).findFirst().orElseThrow();
        try {
            QuarkusTransaction.requiringNew().timeout(timeout).run(() -> {
                work.run(job, new ProgressWriter(jobs, job.id()));
                jobs.end(job.id());
            });
        } catch (RuntimeException | Error failure) {
            LOG.debugf(failure, "Job %d has failed", job.id());
            if (Failure.isOutage(failure) && nth < tries) {
                tell(job);
                throw failure;
            }
            QuarkusTransaction.requiringNew().run(() -> jobs.fail(job.id(), work.failed(job, failure)));
        }
    }

    /** Says so if the database is back already; the job stays open, and the scheduler starts it again. */
    private void tell(Job job) {
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.progress(job.id(), "job_step_interrupted", 0, null));
        } catch (RuntimeException stillAway) {
            LOG.debugf(stillAway, "Job %d cannot be marked as interrupted", job.id());
        }
    }
}
