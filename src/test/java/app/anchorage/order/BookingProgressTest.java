package app.anchorage.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BookingProgressTest {
    private static final int LINES = 6;

    @Inject
    Desk desk;

    @Inject
    Facts facts;

    @Inject
    Jdbi sql;

    /** @param journals how many there were when it was said */
    private record Told(long done, long journals) {}

    @Test
    void all_lines_are_said_to_be_booked_when_all_are() {
        Actor clerk = desk.newAgency();
        desk.position(clerk, desk.anchor(clerk, "小满", 6000, LocalDate.of(2024, 1, 1)), LocalDate.of(2024, 1, 1));
        long file = desk.orders(clerk, Instant.now(), IntStream.range(0, LINES).mapToObj(n -> ReportText.settled(
                ReportText.paid("100000000" + n, "499.00", "20.00%", "2025-01-05 10:00:00"), "499.00", "99.80", "10.00%", "9.98", "2025-01-10 12:00:00")).toList());
        List<Told> told = new ArrayList<>();
        desk.run(clerk, () -> facts.undo(file, "wrong file", (step, done, total) -> {
            if (step.equals("step_booking")) {
                assertThat(total).isEqualTo(LINES);
                told.add(new Told(done, journals()));
            }
        }));
        assertThat(told).as("before, when all are known, when all are booked").containsExactly(new Told(0, LINES), new Told(LINES / 2, LINES), new Told(LINES, 2 * LINES));
    }

    private long journals() {
        return sql.withHandle(h -> h.createQuery("select count(*) from journal").mapTo(Long.class).one());
    }
}
