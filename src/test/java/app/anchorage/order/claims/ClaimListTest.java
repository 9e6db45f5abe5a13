package app.anchorage.order.claims;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.paid;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of claims and its tiles. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    ClaimList list;

    private Actor clerk;
    private long second;

    /** Of four claims one is open, one failed and two succeeded; the order of one has not come. */
    @BeforeEach
    void claims() {
        clerk = desk.newAgency();
        counter.orders(clerk, DAY, paid("1", DAY, "100.00"), paid("2", DAY, "100.00"));
        second = counter.orders(clerk, DAY.plusDays(1), paid("3", DAY, "100.00"));
        counter.claims(clerk, DAY.plusDays(3), claim("1", 2, "10.00", DAY, DAY.plusDays(2)), claim("2", 4, "20.00", DAY, null),
                claim("3", 3, "30.00", DAY, DAY.plusDays(2)), claim("4", 2, "40.00", DAY, DAY.plusDays(2)));
    }

    @Test
    void each_tile_counts_its_claims_and_their_refunds() {
        assertThat(sums(null)).containsExactlyInAnyOrder("question 0 0.00", "open 1 20.00", "waiting 1 40.00", "succeeded 2 50.00", "failed 1 30.00", "merchant 0 0.00");
        assertThat(sums("4")).contains("waiting 1 40.00", "succeeded 1 40.00", "open 0 0.00");
    }

    @Test
    void a_claim_waits_again_once_the_import_of_its_order_is_undone() {
        assertThat(orders("waiting")).containsExactly("4");
        desk.undo(clerk, second);
        assertThat(orders("waiting")).containsExactly("4", "3");
        assertThat(sums(null)).contains("waiting 2 70.00", "failed 1 30.00");
    }

    private List<String> sums(String q) {
        return page(null, q).sums().stream().map(sum -> sum.key() + " " + sum.claims() + " " + sum.refund()).toList();
    }

    private List<String> orders(String state) {
        return page(state, null).rows().stream().map(ClaimRow::orderNo).toList();
    }

    private ClaimList.Page page(String state, String q) {
        ClaimFilter filter = new ClaimFilter();
        filter.state = state;
        filter.q = q;
        return desk.call(clerk, () -> list.page(filter));
    }
}
