package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorthTest {
    private static final LocalDate DAY = Sales.DAY;

    @Test
    void we_03_commission_and_subsidy_are_rounded_apart_in_the_other_direction() {
        Example we = Example.of("WE-03");
        Sale sale = sale(we, List.of(Subsidy.of(we.rate("补贴比率"))), Rate.ZERO, DAY);
        Recomputed full = Recomputed.of(sale, sale.settled());
        assertThat(full.commission()).isEqualTo(we.expected("佣金"));
        assertThat(full.subsidy()).isEqualTo(we.expected("补贴"));
        assertThat(full.income()).isEqualTo(we.expected("预估收入")).isNotEqualTo(we.expected("if_combined_(wrong)"));
    }

    @Test
    void we_04_the_fee_is_taken_from_the_unrounded_commission() {
        Example we = Example.of("WE-04");
        Worth worth = Worth.of(sale(we, List.of(), we.rate("技术服务费率"), DAY), Money.ZERO);
        assertThat(worth.income()).isEqualTo(we.expected("结算预估收入"));
        assertThat(worth.techFee()).isEqualTo(we.expected("技术服务费"));
        assertThat(worth.net()).isEqualTo(we.expected("net_expected"));
        assertThat(worth.income().times(we.rate("技术服务费率"))).isEqualTo(Money.yuan("0.27")).isNotEqualTo(worth.techFee());
    }

    @Test
    void we_05_the_special_fee_is_already_out_of_the_rate_shown() {
        Example we = Example.of("WE-05");
        Rate shown = Rate.percent("7.00%");
        assertThat(we.expected("整体佣金").minus(we.expected("平台专项服务费"))).isEqualTo(we.expected("结算预估佣金收入"));
        Worth worth = Worth.of(Sales.agreeing(we.given("结算金额"), shown, List.of(), we.rate("技术服务费率"), DAY), Money.ZERO);
        assertThat(worth.income()).isEqualTo(we.expected("结算预估佣金收入"));
        assertThat(worth.techFee()).isEqualTo(we.expected("技术服务费"));
        assertThat(worth.net()).isEqualTo(we.expected("net"));
    }

    @Test
    void we_06_no_fee_on_subsidy_from_2023_03_10() {
        Example we = Example.of("WE-06");
        List<Subsidy> subsidies = List.of(Subsidy.of(we.rate("补贴比率")));
        Worth before = Worth.of(sale(we, subsidies, we.rate("技术服务费率"), LocalDate.of(2023, 3, 9)), Money.ZERO);
        Worth after = Worth.of(sale(we, subsidies, we.rate("技术服务费率"), LocalDate.of(2023, 3, 10)), Money.ZERO);
        assertThat(List.of(before.income(), after.income())).containsOnly(we.expected("income"));
        assertThat(before.techFee()).isEqualTo(we.expected("fee_before_2023-03-10"));
        assertThat(before.net()).isEqualTo(we.expected("net_before"));
        assertThat(after.techFee()).isEqualTo(we.expected("fee_after"));
        assertThat(after.net()).isEqualTo(we.expected("net_after"));
    }

    @Test
    void we_07_each_subsidy_has_its_own_cap() {
        Example we = Example.of("WE-07");
        Subsidy tmall = new Subsidy(Rate.percent("1%"), Money.yuan("100.00"), Rate.ONE);
        Subsidy fliggy = new Subsidy(Rate.percent("0.5%"), Money.yuan("1000.00"), Rate.ONE);
        Sale sale = sale(we, List.of(tmall, fliggy), we.rate("技术服务费率"), DAY);
        assertThat(Recomputed.of(sale, sale.settled()).commission()).isEqualTo(we.expected("佣金"));
        assertThat(tmall.on(sale.settled())).isEqualTo(we.expected("天猫补贴"));
        assertThat(fliggy.on(sale.settled())).isEqualTo(we.expected("飞猪补贴"));
        assertThat(Recomputed.of(sale, sale.settled()).subsidy()).isEqualTo(we.expected("补贴金额"));
        assertThat(sale.income()).isEqualTo(we.expected("结算预估收入"));
        assertThat(sale.techFee()).isEqualTo(we.expected("技术服务费"));
        assertThat(Worth.of(sale, Money.ZERO).net()).isEqualTo(we.expected("net"));
        assertThat(Worth.of(sale, Money.yuan("1000.00")).income()).as("550.00 + still capped 100.00 + 55.00").isEqualTo(Money.yuan("705.00"));
    }

    @Test
    void we_09_a_refund_before_receipt_settles_on_what_the_merchant_kept() {
        Example we = Example.of("WE-09");
        Money estimate = Estimate.income(we.given("付款金额"), we.rate("佣金比率"), List.of());
        Money kept = we.given("付款金额").minus(we.given("退款"));
        Worth worth = Worth.of(Sales.agreeing(kept, we.rate("佣金比率"), List.of(), we.rate("技术服务费率"), DAY), Money.ZERO);
        assertThat(estimate).isEqualTo(we.expected("付款预估收入"));
        assertThat(kept).isEqualTo(we.expected("结算金额"));
        assertThat(worth.income()).isEqualTo(we.expected("结算预估收入"));
        assertThat(estimate.minus(worth.income())).isEqualTo(we.expected("estimate_minus_settled"));
        assertThat(worth.techFee()).isEqualTo(we.expected("技术服务费"));
        assertThat(worth.net()).isEqualTo(we.expected("net"));
    }

    @Test
    void we_13_two_partial_refunds_reverse_exactly_what_was_booked() {
        Example we = Example.of("WE-13");
        Sale sale = sale(we, List.of(), Rate.ZERO, DAY);
        Money booked = Worth.of(sale, Money.ZERO).net();
        Money once = Worth.of(sale, we.given("维权_1")).net();
        Money twice = Worth.of(sale, we.given("维权_1").plus(we.given("维权_2"))).net();
        assertThat(booked).isEqualTo(we.expected("booked"));
        assertThat(once.minus(booked)).isEqualTo(we.expected("reversal_1"));
        assertThat(twice.minus(once)).isEqualTo(we.expected("reversal_2"));
        assertThat(twice).isEqualTo(Money.ZERO);
        Money wrong = we.given("维权_1").times(we.rate("佣金比率"));
        assertThat(wrong.negate()).isEqualTo(we.expected("if_each_refund_times_rate_(wrong)/0"));
        assertThat(booked.minus(wrong).minus(wrong)).isEqualTo(we.expected("residue_left_(wrong)"));
    }

    @Test
    void settlement_books_the_platforms_own_amounts_even_where_the_formula_differs() {
        Worth worth = Worth.of(offByThree(), Money.ZERO);
        assertThat(worth).isEqualTo(new Worth(Money.yuan("20.03"), Money.yuan("2.00"), Money.yuan("18.03"), Basis.PLATFORM));
    }

    @Test
    void a_refund_is_proportional_where_the_formula_does_not_give_the_platforms_amount() {
        Worth worth = Worth.of(offByThree(), Money.yuan("50.00"));
        assertThat(worth).isEqualTo(new Worth(Money.yuan("10.02"), Money.yuan("1.00"), Money.yuan("9.02"), Basis.PROPORTIONAL));
        assertThat(Worth.of(offByThree(), Money.yuan("100.00"))).isEqualTo(new Worth(Money.ZERO, Money.ZERO, Money.ZERO, Basis.NOTHING));
    }

    @Test
    void income_and_fee_are_each_recomputed_only_where_their_own_formula_agrees() {
        Sale sale = Sales.reported(Sales.agreeing("100.00", "20%", "10%"), Money.yuan("20.00"), Money.yuan("2.06"));
        Worth worth = Worth.of(sale, Money.yuan("50.00"));
        assertThat(worth).isEqualTo(new Worth(Money.yuan("10.00"), Money.yuan("1.03"), Money.yuan("8.97"), Basis.PROPORTIONAL));
    }

    @Test
    void a_refund_is_recomputed_where_the_formula_agrees() {
        Worth worth = Worth.of(Sales.agreeing("499.00", "20%", "10%"), Money.yuan("2.00"));
        assertThat(worth).isEqualTo(new Worth(Money.yuan("99.40"), Money.yuan("9.94"), Money.yuan("89.46"), Basis.RECOMPUTED));
    }

    @Test
    void more_refund_than_settled_leaves_exactly_nothing() {
        assertThat(Worth.of(Sales.agreeing("10.00", "20%", "10%"), Money.yuan("10.01")).net()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> Worth.of(offByThree(), Money.fen(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fee_that_is_reported_only_as_a_rate_is_computed() {
        Sale sale = Sales.reported(Sales.agreeing("37.80", "7%", "10%"), Money.yuan("2.65"), null);
        assertThat(Worth.of(sale, Money.ZERO).techFee()).isEqualTo(Money.yuan("0.26"));
        assertThat(Recomputed.techFeeGap(sale)).isEqualTo(Money.ZERO);
    }

    @Test
    void the_reported_take_is_preferred_to_an_unreliable_share() {
        Sale sale = new Sale(Money.yuan("100.00"), Money.yuan("30.00"), Money.ZERO, Rate.percent("30.00"), List.of(), Rate.percent("0.00"),
                Rate.ZERO, DAY, Rate.percent("30.00"));
        assertThat(Worth.of(sale, Money.yuan("50.00"))).extracting(Worth::net, Worth::basis)
                .containsExactly(Money.yuan("15.00"), Basis.RECOMPUTED);
    }

    @Test
    void an_import_warns_of_more_than_a_cent() {
        assertThat(Recomputed.incomeGap(offByThree())).isEqualTo(Money.yuan("0.03"));
        assertThat(Recomputed.warns(offByThree())).isTrue();
        Sale agreed = Sales.agreeing("100.00", "20%", "10%");
        assertThat(Recomputed.warns(Sales.reported(agreed, Money.yuan("20.01"), Money.yuan("1.99")))).isFalse();
        assertThat(Recomputed.warns(Sales.reported(agreed, Money.yuan("20.00"), Money.yuan("2.02")))).isTrue();
        assertThat(Recomputed.warns(Sales.unsettled("20%"))).isFalse();
    }

    private static Sale offByThree() {
        return Sales.reported(Sales.agreeing("100.00", "20%", "10%"), Money.yuan("20.03"), Money.yuan("2.00"));
    }

    private static Sale sale(Example we, List<Subsidy> subsidies, Rate tech, LocalDate day) {
        return Sales.agreeing(we.given("结算金额"), we.rate("佣金比率"), subsidies, tech, day);
    }
}
