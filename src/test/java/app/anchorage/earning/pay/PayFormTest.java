package app.anchorage.earning.pay;

import static app.anchorage.earning.pay.TiersTest.tiers;
import static app.anchorage.earning.pay.TiersTest.yuan;
import static app.anchorage.money.Money.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import org.junit.jupiter.api.Test;

class PayFormTest {
    private static final Commission SIX = new Commission.OfSales(Rate.percent("6"));
    private static final Commission THREE = new Commission.OfSales(Rate.percent("3"));

    private static Money commission(Commission commission, String sales) {
        Commission.Line all = new Commission.Line(ZERO, yuan(sales), yuan(sales), 1);
        return commission.month(yuan(sales), commission.of(all));
    }

    @Test
    void worked_example_22_a_floor_or_commission_is_the_larger() {
        PayForm form = new PayForm(ZERO, yuan("20000"), ZERO, SIX);
        assertThat(form.month(0, commission(SIX, "310000.00")).total()).isEqualTo(yuan("20000.00"));
        assertThat(form.month(0, commission(SIX, "350000.00")).total()).isEqualTo(yuan("21000.00"));
    }

    @Test
    void worked_example_22_b_base_plus_commission() {
        PayForm form = new PayForm(ZERO, ZERO, yuan("8000"), THREE);
        assertThat(form.month(0, commission(THREE, "310000.00")).total()).isEqualTo(yuan("17300.00"));
    }

    @Test
    void worked_example_22_c_hours() {
        PayForm form = new PayForm(yuan("400"), ZERO, ZERO, new Commission.None());
        assertThat(form.month(62 * 60 + 30, ZERO).total()).isEqualTo(yuan("25000.00"));
    }

    @Test
    void hours_or_commission_says_which_is_larger_and_by_how_much() {
        MonthPay pay = new PayForm(yuan("300"), ZERO, ZERO, THREE).month(40 * 60, commission(THREE, "500000.00"));
        assertThat(pay.total()).isEqualTo(yuan("15000.00"));
        assertThat(pay.commissionWins()).isTrue();
        assertThat(pay.lead()).isEqualTo(yuan("3000.00"));
    }

    @Test
    void a_floor_tops_up_what_the_commission_lacks_released_or_held() {
        MonthPay pay = new PayForm(ZERO, yuan("20000"), ZERO, SIX).month(0, yuan("18600.00"));
        assertThat(pay.topUp()).isEqualTo(yuan("1400.00"));
    }

    @Test
    void hours_or_tiers() {
        Commission tiered = new Commission.Tiered(tiers(Tiers.Kind.WHOLE, "300000 10%", "600000 12%", "above 15%"));
        PayForm form = new PayForm(yuan("500"), ZERO, ZERO, tiered);
        assertThat(form.month(100 * 60, commission(tiered, "400000.00")).total()).isEqualTo(yuan("50000.00"));
        assertThat(form.month(60 * 60, commission(tiered, "400000.00")).total()).isEqualTo(yuan("48000.00"));
    }

    @Test
    void floor_or_tiers() {
        Commission tiered = new Commission.Tiered(tiers(Tiers.Kind.MARGINAL, "300000 10%", "600000 12%", "above 15%"));
        PayForm form = new PayForm(ZERO, yuan("40000"), ZERO, tiered);
        assertThat(form.month(0, commission(tiered, "300000.00")).total()).isEqualTo(yuan("40000.00"));
        assertThat(form.month(0, commission(tiered, "400000.00")).total()).isEqualTo(yuan("42000.00"));
    }

    @Test
    void floor_a_or_floor_b_plus_commission() {
        PayForm form = new PayForm(ZERO, yuan("20000"), yuan("8000"), THREE);
        assertThat(form.month(0, commission(THREE, "310000.00")).total()).isEqualTo(yuan("20000.00"));
        assertThat(form.month(0, commission(THREE, "500000.00")).total()).isEqualTo(yuan("23000.00"));
    }

    @Test
    void hours_or_floor_plus_commission() {
        PayForm form = new PayForm(yuan("400"), ZERO, yuan("8000"), THREE);
        assertThat(form.month(62 * 60 + 30, commission(THREE, "310000.00")).total()).isEqualTo(yuan("25000.00"));
        assertThat(form.month(10 * 60, commission(THREE, "310000.00")).total()).isEqualTo(yuan("17300.00"));
    }

    @Test
    void a_floor_alone() {
        assertThat(new PayForm(ZERO, yuan("12000"), ZERO, new Commission.None()).month(0, ZERO).topUp()).isEqualTo(yuan("12000.00"));
    }

    @Test
    void pieces_are_paid_as_far_as_they_are_kept() {
        Commission pieces = new Commission.PerPiece(yuan("1.50"));
        assertThat(pieces.of(new Commission.Line(ZERO, yuan("90.00"), yuan("90.00"), 3))).isEqualTo(yuan("4.50"));
        assertThat(pieces.of(new Commission.Line(ZERO, yuan("60.00"), yuan("90.00"), 3))).isEqualTo(yuan("3.00"));
        assertThat(pieces.of(new Commission.Line(ZERO, ZERO, yuan("90.00"), 3))).isEqualTo(ZERO);
    }
}
