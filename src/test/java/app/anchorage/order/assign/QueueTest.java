package app.anchorage.order.assign;

import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The queue of lines that are nobody's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QueueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Queue queue;

    @Test
    void adds_up_the_lines_of_a_position() {
        Actor clerk = desk.newAgency();
        counter.orders(clerk, DAY, paid("1", DAY, "100.00"), settled("2", DAY, "200.00", "200.00"));
        List<Queue.Group> groups = new ArrayList<>();
        desk.run(clerk, () -> groups.addAll(queue.groups()));
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(List.of(group.lines(), group.settled(), group.expected())).containsExactly(2L, 1L, 1L);
            assertThat(List.of(group.firstDay(), group.lastDay())).containsOnly(DAY);
        });
    }
}
