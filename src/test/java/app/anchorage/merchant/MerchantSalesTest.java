package app.anchorage.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MerchantSalesTest {
    @Test
    void the_return_rate_is_what_came_back_of_what_was_paid_half_up() {
        assertThat(sales(30, 300_000, 200_000).returnRate()).hasToString("33.33%");
        assertThat(sales(30, 300_000, 100_000).returnRate()).hasToString("66.67%");
        assertThat(sales(30, 300_000, 310_000).returnRate()).hasToString("0.00%");
    }

    @Test
    void below_thirty_ended_orders_nothing_is_said() {
        assertThat(sales(29, 300_000, 200_000).returnRate()).isNull();
        assertThat(sales(29, 300_000, 200_000).tooFew()).isTrue();
        assertThat(sales(30, 0, 0).returnRate()).isNull();
    }

    private static MerchantSales sales(long orders, long ended, long settled) {
        return new MerchantSales(30, LocalDate.of(2026, 3, 1), orders, orders, ended, settled, 0, 0, 0);
    }
}
