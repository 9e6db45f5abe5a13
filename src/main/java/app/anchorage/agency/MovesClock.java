package app.anchorage.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the rows few that count an agency's moves. */
@ApplicationScoped
public class MovesClock {
    @Inject
    EachAgency each;

    @Inject
    Moves moves;

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        each.run("Putting moves together", this::tidy);
    }

    public void tidy(long agency) {
        each.of(agency, this::tidy);
    }

    private void tidy() {
        QuarkusTransaction.requiringNew().run(moves::tidy);
    }
}
