package app.anchorage.schedule.calendar;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the moves of each agency's calendar few. */
@ApplicationScoped
public class CalendarClock {
    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    @Inject
    KeptCalendar kept;

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        agencies.ids().forEach(this::tidy);
    }

    public void tidy(long agency) {
        actAs.run(Actor.system(agency), () -> QuarkusTransaction.requiringNew().run(kept::tidy));
    }
}
