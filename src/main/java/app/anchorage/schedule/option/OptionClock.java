package app.anchorage.schedule.option;

import app.anchorage.agency.EachAgency;
import app.anchorage.schedule.ScheduleLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Several times a minute, options whose time is over let go; the schedule's lock keeps nodes from doing it twice. */
@ApplicationScoped
public class OptionClock {
    @Inject
    EachAgency each;

    @Inject
    ScheduleLock lock;

    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        each.run("Letting options go", this::letGo);
    }

    public void letGo(long agency) {
        each.of(agency, this::letGo);
    }

    private void letGo() {
        QuarkusTransaction.requiringNew().run(lock::hold);
    }
}
