package app.anchorage.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands jobs to the nodes through a table: a job of a node that died is taken up by another. */
@ApplicationScoped
public class JobScheduler {
    private static final int MISSED = 4;

    @Inject
    DataSource database;

    @Inject
    JobRunner runner;

    @ConfigProperty(name = "anchorage.jobs.threads")
    int threads;

    @ConfigProperty(name = "anchorage.jobs.heartbeat", defaultValue = "PT20S")
    Duration heartbeat;

    @ConfigProperty(name = "anchorage.jobs.again")
    Duration again;

    /** False while a command runs instead of the portal. */
    @ConfigProperty(name = "quarkus.http.host-enabled")
    boolean serving;

    private OneTimeTask<JobTicket> task;
    private Scheduler scheduler;

    /** After the migrations, and after what other rooms do at the start. */
    void start(@Observes @Priority(2_000_000) StartupEvent event) {
        task = Tasks.oneTime("intake-job", JobTicket.class).onFailure(new Again(again, heartbeat.multipliedBy(MISSED)))
                .execute((instance, context) -> runner.run(instance.getData(), context.getExecution().consecutiveFailures));
        scheduler = Scheduler.create(database, task)
                .threads(threads)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED)
                .serializer(new TicketSerializer())
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        if (serving) {
            scheduler.start();
        }
    }

    /** The row joins the asker's transaction, so a job never starts for something that was rolled back. */
    void schedule(@Observes JobTicket ticket) {
        scheduler.schedule(task.instance(Long.toString(ticket.jobId()), ticket), Instant.now());
    }

    void hurry(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobTicket ticket) {
        scheduler.triggerCheckForDueExecutions();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
