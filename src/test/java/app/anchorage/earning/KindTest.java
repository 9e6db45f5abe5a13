package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KindTest {
    @Test
    void the_first_booking_earns_a_new_day_moves_and_a_new_amount_corrects() {
        Money ten = Money.yuan("10.00");
        assertThat(Kind.of(false, Map.of(Difference.OPEN, ten))).isEqualTo(Kind.EARN);
        assertThat(Kind.of(true, Map.of(Difference.OPEN, ten, Sales.DAY, ten.negate()))).isEqualTo(Kind.MOVE);
        assertThat(Kind.of(true, Map.of(Sales.DAY, ten.negate()))).isEqualTo(Kind.CORRECT);
    }
}
