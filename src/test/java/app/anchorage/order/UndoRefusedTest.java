package app.anchorage.order;

import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.Waiting;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Office;
import app.anchorage.web.BrokenRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import is not undone once money of its rows is on a closed day, whoever booked it and however close the two acts are. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UndoRefusedTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate SETTLED = DAY.plusDays(10);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Inject
    Staging staging;

    @Inject
    Waiting waiting;

    private Actor clerk;
    private long anchor;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
        desk.hold(clerk, 0, START);
        anchor = desk.anchor(clerk, "小满", 7000, START);
    }

    @Test
    void money_that_an_assignment_booked_from_its_rows_counts_too() {
        long file = counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"));
        desk.assign(clerk, List.of(counter.line(clerk, "1")), anchor, SETTLED.plusDays(1));
        assertThat(desk.undoEffect(clerk, file).allowed()).as("before anything is closed").isTrue();
        office.settle(clerk, SETTLED.plusDays(1));
        assertThat(desk.undoEffect(clerk, file).refusalKey()).isEqualTo("undo_closed");
        refused(catchThrowable(() -> desk.undo(clerk, file)));
        assertThat(counter.anchorHolds(clerk, anchor)).as("7.00, moved to the payout").isZero();
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void so_does_money_of_an_anchor_whom_only_its_rows_name() {
        desk.position(clerk, "1100", anchor, START);
        long naming = counter.orders(clerk, DAY.plusDays(1), paid("1", DAY, "100.00"));
        Map<OrderField, Object> silent = settled("1", DAY, "100.00", "100.00");
        silent.remove(OrderField.ADZONE_ID);
        counter.orders(clerk, SETTLED, silent);
        office.settle(clerk, SETTLED.plusDays(1));
        assertThat(desk.undoEffect(clerk, naming).allowed()).isFalse();
        refused(catchThrowable(() -> desk.undo(clerk, naming)));
    }

    @Test
    void an_undo_looks_for_closed_money_only_when_nobody_else_posts() {
        desk.position(clerk, "1100", anchor, START);
        long file = counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"));
        CompletableFuture<Throwable> undo = desk.call(clerk, () -> {
            staging.lock();
            CompletableFuture<Throwable> started = CompletableFuture.supplyAsync(() -> catchThrowable(() -> desk.undo(clerk, file)));
            waiting.forThePostingLock(clerk);
            counter.close(clerk, anchor, SETTLED);
            return started;
        });
        refused(undo.join());
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(700);
    }

    private static void refused(Throwable told) {
        assertThat(told).isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.textKey()).isEqualTo("undo_closed"));
    }
}
