package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void we_01_an_estimate_is_rounded_half_up_once() {
        Example we = Example.of("WE-01");
        assertThat(Estimate.income(we.given("付款金额"), we.rate("佣金比率"), List.of(Subsidy.of(we.rate("补贴比率")))))
                .isEqualTo(we.expected("付款预估收入")).isNotEqualTo(we.expected("if_truncated_(wrong)"));
    }

    @Test
    void we_02_commission_and_subsidy_are_rounded_apart_then_added() {
        Example we = Example.of("WE-02");
        Money paid = we.given("付款金额");
        List<Subsidy> subsidies = List.of(Subsidy.of(we.rate("补贴比率")));
        assertThat(Estimate.commission(paid, we.rate("佣金比率"))).isEqualTo(we.expected("佣金"));
        assertThat(Estimate.subsidy(paid, subsidies)).isEqualTo(we.expected("补贴"));
        assertThat(Estimate.income(paid, we.rate("佣金比率"), subsidies)).isEqualTo(we.expected("效果预估"))
                .isNotEqualTo(we.expected("if_combined_(wrong)")).isNotEqualTo(we.expected("if_HALF_EVEN_(wrong)"));
    }

    @Test
    void we_08_a_full_refund_before_receipt_leaves_nothing_and_claws_nothing_back() {
        Example we = Example.of("WE-08");
        Money before = Estimate.income(we.given("付款金额"), we.rate("佣金比率"), List.of());
        Worth after = Worth.of(Sales.unsettled("20%"), Money.ZERO);
        assertThat(before).isEqualTo(we.expected("付款预估收入_before"));
        assertThat(after.income()).isEqualTo(we.expected("结算预估收入"));
        assertThat(after.income().minus(before)).isEqualTo(we.expected("anchor_estimate_change"));
        assertThat(after.net()).isEqualTo(we.expected("clawback"));
    }

    @Test
    void we_10_each_sub_order_is_rounded_by_itself() {
        Example we = Example.of("WE-10");
        Rate rate = we.rate("佣金比率");
        List<Money> paid = Stream.of(0, 1, 2).map(i -> we.given("子订单付款金额/" + i)).toList();
        List<Money> each = paid.stream().map(amount -> Estimate.income(amount, rate, List.of())).toList();
        assertThat(each).isEqualTo(Stream.of(0, 1, 2).map(i -> we.expected("付款预估收入_each/" + i)).toList());
        assertThat(sum(each)).isEqualTo(we.expected("付款预估收入_sum"));
        assertThat(Estimate.income(sum(paid), rate, List.of())).isEqualTo(we.expected("if_rate_on_parent_sum_(wrong)"));
        assertThat(Recomputed.of(Sales.agreeing("89.90", "15%", "0%"), paid.get(0)).income().plus(each.get(2)))
                .isEqualTo(we.expected("结算预估收入_sum"));
    }

    @Test
    void we_16_a_presale_is_estimated_on_the_deposit_and_then_on_the_whole() {
        Example we = Example.of("WE-16");
        Money deposit = we.given("定金付款金额");
        Money whole = deposit.plus(we.given("尾款"));
        assertThat(whole).isEqualTo(we.expected("付款金额_after_balance"));
        assertThat(Estimate.income(deposit, we.rate("佣金比率"), List.of())).isEqualTo(we.expected("付款预估收入_after_deposit"));
        assertThat(Estimate.income(whole, we.rate("佣金比率"), List.of())).isEqualTo(we.expected("付款预估收入_after_balance"));
        assertThat(ChinaTime.day(Instant.parse("2025-10-31T16:12:33Z"))).isEqualTo("2025-11-01");
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
