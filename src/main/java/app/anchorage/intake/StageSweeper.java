package app.anchorage.intake;

import app.anchorage.agency.EachAgency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets go of staged rows that were never committed, agency by agency; the files and their previews stay. */
@ApplicationScoped
public class StageSweeper {
    @Inject
    EachAgency each;

    @Inject
    KeptStages stages;

    @Scheduled(every = "30m", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        each.run("Sweeping staged rows", () -> QuarkusTransaction.requiringNew().timeout(600).run(stages::sweep));
    }
}
