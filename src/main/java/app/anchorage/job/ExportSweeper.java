package app.anchorage.job;

import app.anchorage.agency.EachAgency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets go of finished files whose time is over, agency by agency; several nodes may do it at once. */
@ApplicationScoped
public class ExportSweeper {
    @Inject
    EachAgency each;

    @Inject
    ExportStore store;

    @Scheduled(every = "30m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        each.run("Sweeping finished files", () -> QuarkusTransaction.requiringNew().timeout(600).run(store::sweep));
    }
}
