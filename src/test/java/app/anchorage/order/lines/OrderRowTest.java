package app.anchorage.order.lines;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.earning.Difference;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void money_on_an_open_day_is_held_until_that_day_and_payable_from_then_on() {
        assertThat(row(1L, 5000L, 3500L, false, TODAY.plusDays(1)).moneyKey()).isEqualTo("order_money_held");
        assertThat(row(1L, 5000L, 3500L, false, TODAY).moneyKey()).isEqualTo("order_money_payable");
        assertThat(row(1L, 5000L, 3500L, false, null).moneyKey()).isEqualTo("order_money_stated");
    }

    @Test
    void nobodys_money_waits_for_an_anchor_and_an_anchors_without_agreement_for_one() {
        assertThat(row(null, 5000L, 0L, false, null).moneyKey()).isEqualTo("order_money_suspense");
        assertThat(row(1L, 5000L, 0L, true, null).moneyKey()).isEqualTo("order_money_unshared");
    }

    @Test
    void money_that_waits_without_a_day_or_a_freeze_of_the_line_waits_with_all_of_the_anchors() {
        assertThat(row(1L, 5000L, 3500L, false, Difference.OPEN).moneyKey()).isEqualTo("order_money_all_frozen");
    }

    @Test
    void an_anchor_paid_by_sales_has_his_money_of_a_line_whose_commission_was_taken_back() {
        assertThat(row(1L, 0L, 120L, false, null).moneyKey()).isEqualTo("order_money_stated");
        assertThat(row(1L, 0L, 0L, false, null).moneyKey()).isEqualTo("order_money_nothing");
        assertThat(row(1L, 0L, null, false, null).moneyKey()).isEqualTo("order_money_nothing");
    }

    @Test
    void who_is_paid_by_the_hour_or_by_bands_has_nothing_by_the_line() {
        assertThat(row(1L, 5000L, 0L, false, null).moneyKey()).isEqualTo("order_money_not_by_line");
    }

    @Test
    void what_is_not_booked_lies_nowhere() {
        assertThat(row(1L, null, null, false, null).moneyKey()).isNull();
    }

    private static OrderRow row(Long anchor, Long netFen, Long earnedFen, boolean unshared, LocalDate liesOn) {
        return new OrderRow(1, null, "1", "1", "1", "x", null, anchor, null, "MANUAL", 3, 0L, 0L, 0L, 0L, 0, netFen, earnedFen, false, unshared, liesOn, null, null, null, TODAY);
    }
}
