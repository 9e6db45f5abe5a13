package app.anchorage.order;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.ClaimField;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of an old layout has no sub-order number, and one layout of claims no order number: only a row that tells both brings them together. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimNumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    private Actor clerk;
    private long orders;

    @BeforeEach
    void an_order_without_a_sub_order_number_and_its_claim_without_the_order_number() {
        clerk = desk.newAgency();
        Map<OrderField, Object> order = settled("100", DAY, "100.00", "100.00");
        order.remove(OrderField.SUB_ORDER_NO);
        orders = counter.orders(clerk, DAY.plusDays(11), order);
        Map<ClaimField, Object> claim = told();
        claim.remove(ClaimField.ORDER_NO);
        counter.claims(clerk, DAY.plusDays(20), claim);
        assertThat(refund()).isZero();
    }

    @Test
    void a_newer_row_with_both_numbers_brings_the_refund_to_the_line() {
        counter.claims(clerk, DAY.plusDays(21), told());
        assertThat(refund()).isEqualTo(3000);
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void so_does_an_older_row_though_the_claim_goes_by_the_newer_one() {
        counter.claims(clerk, DAY.plusDays(19), told());
        assertThat(refund()).isEqualTo(3000);
        assertThat(counter.holds(clerk, "PLATFORM", null, "true")).isEqualTo(700);
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void the_claim_leaves_the_line_when_the_import_of_the_order_is_undone() {
        counter.claims(clerk, DAY.plusDays(21), told());
        desk.undo(clerk, orders);
        assertThat(office.number(clerk, "select count(*) from claim where agency_id = :agency and line_id is not null")).isZero();
        assertThat(office.wrong(clerk)).isEmpty();
    }

    private static Map<ClaimField, Object> told() {
        Map<ClaimField, Object> claim = claim("100", 2, "30.00", DAY.plusDays(12), DAY.plusDays(14));
        claim.put(ClaimField.SUB_ORDER_NO, "101");
        return claim;
    }

    private long refund() {
        return office.number(clerk, "select refund_fen from order_line where agency_id = :agency and order_no = '100'");
    }
}
