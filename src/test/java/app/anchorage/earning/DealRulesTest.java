package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tax, guarantees and withholding: worked examples 23 and 25. */
class DealRulesTest {
    private static final Rate SIX = Rate.percent("6");

    private static Money yuan(String amount) {
        return Money.yuan(amount);
    }

    @Test
    void worked_example_25_tax_in_a_slot_fee() {
        assertThat(Vat.included(yuan("60000.00"), SIX)).isEqualTo(new Vat(yuan("56603.77"), yuan("3396.23")));
        assertThat(Vat.included(yuan("10600.00"), SIX)).isEqualTo(new Vat(yuan("10000.00"), yuan("600.00")));
        assertThat(Vat.included(yuan("1760.00"), SIX)).isEqualTo(new Vat(yuan("1660.38"), yuan("99.62")));
        assertThat(Vat.added(yuan("10000.00"), SIX).gross()).isEqualTo(yuan("10600.00"));
    }

    @Property
    void net_and_tax_sum_to_the_fee(@ForAll @LongRange(max = 1_000_000_000L) long fen, @ForAll @LongRange(max = 10_000) long points) {
        assertThat(Vat.included(Money.fen(fen), Rate.basisPoints(points)).gross()).isEqualTo(Money.fen(fen));
    }

    @Test
    void a_share_of_a_slot_fee_is_of_the_amount_without_tax_unless_agreed_otherwise() {
        assertThat(Vat.included(yuan("60000.00"), SIX).net().times(Rate.percent("40"))).isEqualTo(yuan("22641.51"));
        assertThat(yuan("60000.00").times(Rate.percent("40"))).isEqualTo(yuan("24000.00"));
    }

    @ParameterizedTest
    @CsvSource({"60000,300000,182000,23600.00", "60000,300000,260000,8000.00", "50000,200000,120000,20000.00", "50000,200000,200000,0.00",
            "60000,100000,236500,0.00", "60000,300000,182345.67,23530.87", "60000,300000,-5,60000.00"})
    void worked_example_23_a_guarantee_refunds_its_shortfall_in_proportion(String fee, String target, String sales, String refund) {
        assertThat(Shortfall.of(yuan(fee), yuan(target), yuan(sales)).refund()).isEqualTo(yuan(refund));
    }

    @Test
    void worked_example_23_what_the_merchant_pays_in_all() {
        Money refund = Shortfall.of(yuan("60000"), yuan("300000"), yuan("182000")).refund();
        Money commission = yuan("182000").times(Rate.percent("20"));
        assertThat(commission).isEqualTo(yuan("36400.00"));
        assertThat(yuan("60000").minus(refund).plus(commission)).isEqualTo(yuan("72800.00"));
    }

    @ParameterizedTest
    @CsvSource({"800.00,0.00", "800.01,0.00", "3500.00,540.00", "4000.00,640.00", "4000.01,640.00", "10000.00,1600.00", "25000.00,4000.00",
            "25000.01,4000.00", "30000.00,5200.00", "62500.00,13000.00", "62500.01,13000.00", "80000.00,18600.00"})
    void worked_example_25_tax_withheld_from_a_payment_for_labour(String payment, String tax) {
        assertThat(Withholding.labour(yuan(payment))).isEqualTo(yuan(tax));
    }

    @ParameterizedTest
    @CsvSource({"6250,1,0,0.00", "6262.50,1,0,0.30", "30000,1,0,570.00", "37000,2,570,18.00", "130000,1,0,7380.00"})
    void worked_example_25_cumulative_tax(String income, int months, String withheld, String tax) {
        assertThat(Withholding.cumulative(yuan(income), months, yuan(withheld))).isEqualTo(yuan(tax));
    }
}
