package app.anchorage.schedule.option;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import app.anchorage.schedule.ScheduleLock;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Several times a minute, options whose time is over let go; the schedule's lock keeps nodes from doing it twice. */
@ApplicationScoped
public class OptionClock {
    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    @Inject
    ScheduleLock lock;

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        agencies.ids().forEach(this::tick);
    }

    private void tick(long agency) {
        try {
            letGo(agency);
        } catch (RuntimeException e) {
            Log.warnf(e, "Options of agency %d have not been let go", agency);
        }
    }

    public void letGo(long agency) {
        actAs.run(Actor.system(agency), () -> QuarkusTransaction.requiringNew().run(lock::hold));
    }
}
