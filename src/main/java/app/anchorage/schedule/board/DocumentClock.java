package app.anchorage.schedule.board;

import app.anchorage.agency.EachAgency;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks every minute for what was chosen and has lost a document: documents run out, sessions move, people leave. */
@ApplicationScoped
public class DocumentClock {
    @Inject
    EachAgency each;

    @Inject
    LostDocuments lost;

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        each.run("Looking for lost documents", lost::look);
    }

    public void look(long agency) {
        each.of(agency, lost::look);
    }
}
