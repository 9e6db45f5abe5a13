package app.anchorage.earning.pay;

import static app.anchorage.earning.pay.Tiers.Kind.MARGINAL;
import static app.anchorage.earning.pay.Tiers.Kind.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TiersTest {
    static Tiers tiers(Tiers.Kind kind, String... bands) {
        return new Tiers(kind, true, java.util.Arrays.stream(bands).map(TiersTest::band).toList());
    }

    private static Tiers.Band band(String words) {
        String[] parts = words.split(" ");
        return new Tiers.Band(parts[0].equals("above") ? null : yuan(parts[0]), Rate.percent(parts[1]));
    }

    static Money yuan(String amount) {
        return Money.yuan(amount);
    }

    private static final String[] WE_21 = {"300000 10%", "600000 12%", "above 15%"};

    @Test
    void worked_example_21_whole_amount_before_and_after_returns() {
        Tiers tiers = tiers(WHOLE, WE_21);
        assertThat(tiers.of(yuan("820000.00"))).isEqualTo(yuan("123000.00"));
        assertThat(tiers.of(yuan("570000.00"))).isEqualTo(yuan("68400.00"));
        assertThat(tiers.of(yuan("570000.00")).minus(tiers.of(yuan("820000.00")))).isEqualTo(yuan("-54600.00"));
    }

    @Test
    void worked_example_21_marginal_before_and_after_returns() {
        Tiers tiers = tiers(MARGINAL, WE_21);
        assertThat(tiers.of(yuan("820000.00"))).isEqualTo(yuan("99000.00"));
        assertThat(tiers.of(yuan("570000.00"))).isEqualTo(yuan("62400.00"));
        assertThat(tiers.of(yuan("570000.00")).minus(tiers.of(yuan("820000.00")))).isEqualTo(yuan("-36600.00"));
    }

    @Test
    void worked_example_21_without_rerating_keeps_the_effective_rate_of_the_close() {
        assertThat(new ClosedMonth(yuan("820000.00"), yuan("123000.00")).commissionFor(yuan("570000.00"), Money.ZERO)).isEqualTo(yuan("85500.00"));
        assertThat(new ClosedMonth(yuan("820000.00"), yuan("99000.00")).commissionFor(yuan("570000.00"), Money.ZERO)).isEqualTo(yuan("68817.07"));
    }

    @Test
    void a_month_closed_without_sales_has_no_rate_to_keep() {
        assertThat(new ClosedMonth(Money.ZERO, Money.ZERO).commissionFor(yuan("100000.00"), yuan("5000.00"))).isEqualTo(yuan("5000.00"));
    }

    @Test
    void three_bands_on_one_point_two_million() {
        String[] bands = {"500000 5%", "1000000 7%", "above 9%"};
        assertThat(tiers(MARGINAL, bands).of(yuan("1200000.00"))).isEqualTo(yuan("78000.00"));
        assertThat(tiers(WHOLE, bands).of(yuan("1200000.00"))).isEqualTo(yuan("108000.00"));
    }

    @Test
    void sales_on_the_border_belong_to_the_side_the_contract_says() {
        List<Tiers.Band> bands = List.of(new Tiers.Band(yuan("300000.00"), Rate.percent("10")), new Tiers.Band(null, Rate.percent("12")));
        assertThat(new Tiers(WHOLE, true, bands).of(yuan("300000.00"))).isEqualTo(yuan("30000.00"));
        assertThat(new Tiers(WHOLE, false, bands).of(yuan("300000.00"))).isEqualTo(yuan("36000.00"));
    }

    @Test
    void bands_cannot_overlap_leave_a_gap_or_end_closed() {
        assertThatThrownBy(() -> tiers(WHOLE, "300000 10%", "300000 12%", "above 15%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiers(WHOLE, "300000 10%", "200000 12%", "above 15%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiers(WHOLE, "300000 10%", "600000 12%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiers(WHOLE, "above 10%", "600000 12%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiers(WHOLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_marginal_commission_never_falls_when_sales_rise_and_never_exceeds_the_whole_amount(
            @ForAll @LongRange(max = 200_000_000) long fen, @ForAll @LongRange(max = 1_000_000) long more) {
        Tiers marginal = tiers(MARGINAL, WE_21);
        Money sales = Money.fen(fen);
        assertThat(marginal.of(sales.plus(Money.fen(more)))).isGreaterThanOrEqualTo(marginal.of(sales));
        assertThat(marginal.of(sales)).isLessThanOrEqualTo(tiers(WHOLE, WE_21).of(sales));
    }

    @Property
    void no_line_earns_more_by_itself_than_the_month_gives(@ForAll List<@LongRange(max = 30_000_000) Long> lines) {
        for (Tiers.Kind kind : Tiers.Kind.values()) {
            Commission.Tiered tiered = new Commission.Tiered(tiers(kind, WE_21));
            Money sales = lines.stream().map(Money::fen).reduce(Money.ZERO, Money::plus);
            Money alone = lines.stream().map(fen -> tiered.of(new Commission.Line(Money.ZERO, Money.fen(fen), Money.fen(fen), 1)))
                    .reduce(Money.ZERO, Money::plus);
            Money month = tiered.month(sales, alone);
            assertThat(month.minus(alone).fen()).as("half a fen a line at most").isGreaterThanOrEqualTo(-lines.size());
        }
    }
}
