package app.anchorage.ledger;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.ClaimField;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Several refunds of a line that is paid out: each is taken back on its own day, in whatever files they come (design rule 4). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LateLinesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate SOLD = LocalDate.of(2026, 3, 5);
    private static final Map<ClaimField, Object> FIFTH = refund("c1", "33.32", 5);
    private static final Map<ClaimField, Object> TWELFTH = refund("c2", "33.33", 12);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    Jdbi sql;

    @Test
    void refunds_of_one_line_lie_each_on_its_day_by_one_file_or_by_two_in_either_order() {
        List<String> atOnce = after(List.of(List.of(FIFTH, TWELFTH)));
        assertThat(atOnce).contains("ANCHOR 2026-03-15 600", "ANCHOR 2026-04-05 -200", "ANCHOR 2026-04-12 -200");
        assertThat(after(List.of(List.of(FIFTH), List.of(TWELFTH)))).as("one by one").isEqualTo(atOnce);
        assertThat(after(List.of(List.of(TWELFTH), List.of(FIFTH)))).as("the later one first").isEqualTo(atOnce);
    }

    private List<String> after(List<List<Map<ClaimField, Object>>> files) {
        Actor clerk = desk.newAgency();
        desk.hold(clerk, 0, START.minusDays(1));
        desk.position(clerk, "1100", desk.anchor(clerk, "小满", 6000, START), START);
        counter.orders(clerk, SOLD.plusDays(20), settled("1", SOLD, "99.95", "99.95"));
        desk.run(clerk, () -> sql.useHandle(h -> h.execute("update account set closed_through = '2026-03-31' where agency_id = ?", clerk.agencyId())));
        files.forEach(file -> counter.claims(clerk, LocalDate.of(2026, 4, 20), file.toArray(Map[]::new)));
        bookkeeper.checks(clerk);
        return office.list(clerk, """
                select concat_ws(' ', a.kind, e.value_date, sum(-e.fen)) from entry e join account a on a.agency_id = :agency and a.id = e.account_id
                where e.agency_id = :agency group by a.kind, e.value_date having sum(e.fen) <> 0 order by 1""", String.class);
    }

    private static Map<ClaimField, Object> refund(String id, String amount, int day) {
        LocalDate done = LocalDate.of(2026, 4, day);
        Map<ClaimField, Object> row = claim("1", 2, amount, done.minusDays(2), done);
        row.put(ClaimField.RIGHTS_ID, id);
        return row;
    }
}
