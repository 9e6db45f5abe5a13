package app.anchorage.order.assign;

import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.roster.PositionKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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

    @Inject
    PositionOfOrders positions;

    private Actor clerk;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
    }

    @Test
    void adds_up_the_lines_of_each_position_the_largest_income_first() {
        counter.orders(clerk, DAY, on("2200", "二号位", paid("1", DAY, "50.00")), paid("2", DAY.plusDays(1), "100.00"), settled("3", DAY, "200.00", "200.00"));
        assertThat(groups()).extracting(Queue.Group::adzoneId).containsExactly("1100", "2200");
        assertThat(groups().get(0)).satisfies(group -> {
            assertThat(List.of(group.lines(), group.settled(), group.expected(), group.incomeFen(), group.estimateFen())).containsExactly(2L, 1L, 1L, 2000L, 1000L);
            assertThat(List.of(group.firstDay(), group.lastDay())).containsExactly(DAY, DAY.plusDays(1));
            assertThat(group.shops()).containsExactly("花店");
        });
    }

    @Test
    void a_position_is_called_as_its_newest_line_says_here_and_where_it_is_given() {
        counter.orders(clerk, DAY, paid("1", DAY, "100.00"));
        counter.orders(clerk, DAY.plusDays(1), on("1100", "新名字", paid("2", DAY, "100.00")));
        assertThat(groups()).extracting(Queue.Group::adzoneName).containsExactly("新名字");
        assertThat(desk.call(clerk, () -> positions.carried(PositionKind.ADZONE, "1100")).name()).isEqualTo("新名字");
    }

    private static Map<OrderField, Object> on(String adzone, String name, Map<OrderField, Object> row) {
        row.put(OrderField.ADZONE_ID, adzone);
        row.put(OrderField.ADZONE_NAME, name);
        return row;
    }

    private List<Queue.Group> groups() {
        return desk.call(clerk, () -> queue.groups());
    }
}
