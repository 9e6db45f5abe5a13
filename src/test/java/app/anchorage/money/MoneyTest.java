package app.anchorage.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void rounds_half_up_away_from_zero() {
        assertThat(Money.yuan("63.33").times(Rate.percent("4.50%"))).isEqualTo(Money.yuan("2.85"));
        assertThat(Money.fen(-1).times(Rate.percent("50"))).isEqualTo(Money.fen(-1));
    }

    @Test
    void refuses_what_is_finer_than_a_fen() {
        assertThatThrownBy(() -> Money.yuan("1.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_to_overflow() {
        assertThatThrownBy(() -> Money.fen(Long.MAX_VALUE).plus(Money.fen(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void is_shown_in_full() {
        assertThat(Money.fen(-1_234_567).shown()).isEqualTo("−12,345.67");
        assertThat(List.of(Money.fen(99_999), Money.fen(100_000), Money.fen(-5), Money.fen(-99_999), Money.fen(-100_000), Money.fen(Long.MIN_VALUE)))
                .extracting(Money::shown).containsExactly("999.99", "1,000.00", "−0.05", "−999.99", "−1,000.00", "−92,233,720,368,547,758.08");
        assertThat(Money.fen(5).toString()).isEqualTo("0.05");
    }

    @Test
    void a_rate_prints_as_the_platform_prints_it() {
        assertThat(Rate.percent("5.50 %")).isEqualTo(Rate.percent("5.50")).hasToString("5.50%");
        assertThat(Rate.basisPoints(6_000)).hasToString("60.00%");
    }

    @Test
    void a_file_says_each_fen() {
        for (long fen : new long[] {0, 1, 9, 10, 99, 100, 105, 1_234_560, Long.MAX_VALUE, -1, -9, -10, -99, -100, -105, -1_234_560, Long.MIN_VALUE}) {
            assertThat(Money.fen(fen).toString()).isEqualTo(java.math.BigDecimal.valueOf(fen, 2).toPlainString());
        }
    }
}
