package app.anchorage.ledger;

import app.anchorage.agency.EachAgency;
import app.anchorage.money.ChinaTime;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Books what a new day brings by itself (months' pay, guarantees), so that phones show it; whoever makes a run books it too. Value dates come
 * from facts, so a night that is missed changes no amount and no day; several nodes may do it, the second books nothing.
 */
@ApplicationScoped
public class DayTurn {
    @Inject
    EachAgency each;

    @Inject
    Instance<LineFollower> followers;

    @Inject
    Clock clock;

    @Scheduled(cron = "{anchorage.day-turn.cron}", timeZone = "Asia/Shanghai", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        LocalDate today = ChinaTime.day(clock.instant());
        each.run("Booking the new day", () -> followers.forEach(follower -> follower.through(today)));
    }
}
