package app.anchorage.intake;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets go of staged rows that were never committed, agency by agency; the files and their previews stay. */
@ApplicationScoped
public class StageSweeper {
    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    @Inject
    KeptStages stages;

    @Scheduled(every = "30m", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        agencies.ids().forEach(agency -> actAs.run(Actor.system(agency), () -> QuarkusTransaction.requiringNew().timeout(600).run(stages::sweep)));
    }
}
