package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.money.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void we_19_the_anchors_part_is_rounded_and_the_agency_gets_the_rest() {
        Example we = Example.of("WE-19");
        List<Money> shares = Split.of(we.given("net"), List.of(we.rate("anchor")));
        assertThat(shares).containsExactly(we.expected("anchor"), we.expected("agency"));
        assertThat(shares.get(0).plus(shares.get(1))).isEqualTo(we.expected("sum"));
    }

    @Test
    void we_19_a_tie_goes_to_the_anchor_and_its_reversal_mirrors_it() {
        Example we = Example.of("WE-19");
        List<Rate> half = List.of(Rate.percent("50%"));
        assertThat(Split.of(Money.yuan("0.01"), half)).isEqualTo(shares(we, "tie_case_net_0.01_at_50%"));
        assertThat(Split.of(Money.yuan("-0.01"), half)).isEqualTo(shares(we, "reversal_of_tie_case"));
    }

    @Test
    void we_20_shares_are_rounded_per_line_not_on_the_total() {
        Example we = Example.of("WE-20");
        List<Rate> third = List.of(we.rate("anchor"));
        Money perLine = Money.ZERO;
        Money total = Money.ZERO;
        for (int i = 0; i < 3; i++) {
            perLine = perLine.plus(Split.of(we.given("net_each/" + i), third).get(0));
            total = total.plus(we.given("net_each/" + i));
        }
        assertThat(perLine).isEqualTo(we.expected("per_order_sum"));
        assertThat(Split.of(total, third).get(0)).isEqualTo(we.expected("total_then_round")).isNotEqualTo(perLine);
    }

    private static List<Money> shares(Example we, String path) {
        return List.of(we.expected(path + "/anchor"), we.expected(path + "/agency"));
    }
}
