package app.anchorage.schedule.board;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks every minute for what was chosen and has lost a document: documents run out, sessions move, people leave. */
@ApplicationScoped
public class DocumentClock {
    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    @Inject
    LostDocuments lost;

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        agencies.ids().forEach(this::tick);
    }

    private void tick(long agency) {
        try {
            look(agency);
        } catch (RuntimeException e) {
            Log.warnf(e, "Documents of agency %d have not been looked at", agency);
        }
    }

    public void look(long agency) {
        actAs.run(Actor.system(agency), lost::look);
    }
}
