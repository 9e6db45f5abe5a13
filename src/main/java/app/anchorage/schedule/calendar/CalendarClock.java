package app.anchorage.schedule.calendar;

import app.anchorage.agency.EachAgency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the moves of each agency's calendar few. */
@ApplicationScoped
public class CalendarClock {
    @Inject
    EachAgency each;

    @Inject
    KeptCalendar kept;

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        each.run("Putting the calendar's moves together", this::tidy);
    }

    public void tidy(long agency) {
        each.of(agency, this::tidy);
    }

    private void tidy() {
        QuarkusTransaction.requiringNew().run(kept::tidy);
    }
}
