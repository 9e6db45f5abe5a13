package app.anchorage.schedule.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PerHourTest {
    @Test
    void the_net_of_an_hour_is_rounded_half_up_to_the_fen() {
        assertThat(PerHour.of(Money.yuan("100.00"), 1, 180)).hasToString("33.33");
        assertThat(PerHour.of(Money.yuan("200.00"), 1, 180)).hasToString("66.67");
        assertThat(PerHour.of(Money.yuan("0.01"), 1, 120)).as("half a fen").hasToString("0.01");
        assertThat(PerHour.of(Money.yuan("-0.01"), 1, 120)).as("away from zero").hasToString("-0.01");
        assertThat(PerHour.of(Money.yuan("53.82"), 1, 45)).hasToString("71.76");
    }

    @Test
    void without_hours_or_orders_nothing_is_said() {
        assertThat(PerHour.of(Money.yuan("100.00"), 1, 0)).isNull();
        assertThat(PerHour.of(Money.ZERO, 0, 60)).isNull();
        assertThat(PerHour.of(Money.ZERO, 1, 60)).as("all of it came back").isEqualTo(Money.ZERO);
    }

    @Test
    void what_is_said_of_an_hour_is_never_more_than_half_a_fen_off_and_returns_turn_its_sign() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Money net = Money.fen(random.nextLong(-100_000_000, 100_000_000));
            int minutes = random.nextInt(1, 3_000);
            Money hour = PerHour.of(net, 1, minutes);
            BigDecimal off = BigDecimal.valueOf(hour.fen()).multiply(BigDecimal.valueOf(minutes)).subtract(BigDecimal.valueOf(net.fen()).multiply(BigDecimal.valueOf(60))).abs();
            assertThat(off.multiply(BigDecimal.valueOf(2))).as("%s in %d min", net, minutes).isLessThanOrEqualTo(BigDecimal.valueOf(minutes));
            assertThat(PerHour.of(net.negate(), 1, minutes)).isEqualTo(hour.negate());
        }
    }

    @Test
    void a_step_is_a_part_of_the_one_before_or_unknown() {
        assertThat(PerHour.step(1L, 3L)).hasToString("33.33%");
        assertThat(PerHour.step(2L, 3L)).hasToString("66.67%");
        assertThat(PerHour.step(0L, 3L)).hasToString("0.00%");
        assertThat(PerHour.step(3L, 0L)).isNull();
        assertThat(PerHour.step(3L, null)).isNull();
    }
}
