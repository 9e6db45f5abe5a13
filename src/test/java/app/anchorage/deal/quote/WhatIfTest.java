package app.anchorage.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final Rate SIX = Rate.percent("6");

    @Test
    void a_fee_of_50000_at_1_to_4_that_sells_120000_gives_back_20000() {
        WhatIf.Terms terms = new WhatIf.Terms(Money.yuan("50000"), SIX, Rate.percent("20"), Money.yuan("200000"), Money.yuan("20000"), Rate.percent("70"));
        WhatIf result = WhatIf.of(terms, Money.yuan("120000"));
        assertThat(result.refund()).isEqualTo(Money.yuan("20000"));
        assertThat(result.commission()).isEqualTo(Money.yuan("24000"));
        assertThat(result.feeKept()).isEqualTo(Money.yuan("28301.89"));
        assertThat(result.anchorPart()).isEqualTo(Money.yuan("16800"));
        assertThat(result.cost()).isEqualTo(Money.yuan("20000"));
        assertThat(result.margin()).isEqualTo(Money.yuan("15501.89"));
        assertThat(result.paid()).isEqualTo(Money.yuan("54000"));
        assertThat(result.costToSales()).isEqualTo(Rate.percent("45"));
    }

    @Test
    void what_is_unknown_stays_unknown_and_nothing_sold_has_no_ratio() {
        WhatIf.Terms terms = new WhatIf.Terms(Money.yuan("1000"), SIX, Rate.percent("20"), null, null, null);
        WhatIf result = WhatIf.of(terms, Money.ZERO);
        assertThat(result.margin()).isNull();
        assertThat(result.anchorPart()).isNull();
        assertThat(result.costToSales()).isNull();
        assertThat(result.plus(result).margin()).isNull();
        assertThat(result.plus(result).paid()).isEqualTo(Money.yuan("2000"));
    }

    @Test
    void few_orders_are_not_reckoned_with() {
        assertThat(new SalesRecord(29, 5, 1L, 2L, 3L).enough()).isFalse();
        assertThat(new SalesRecord(30, 5, 1L, 2L, 3L).enough()).isTrue();
        assertThat(SalesRecord.NONE.enough()).isFalse();
    }

    @Test
    void each_reason_for_approval_is_named() {
        assertThat(keys(line("10000", 2000, true), true)).isEmpty();
        assertThat(keys(line("9000", 2000, true), true)).isEmpty();
        assertThat(keys(line("8999.99", 2000, true), true)).containsExactly("quote_why_DISCOUNT");
        assertThat(keys(line("7999.99", 1999, true), true)).containsExactly("quote_why_COST", "quote_why_DISCOUNT", "quote_why_COMMISSION");
        assertThat(keys(line("10000", 2000, false), true)).containsExactly("quote_why_NO_RATE");
        assertThat(keys(line("0", 2000, true), true)).as("pure commission has no cost to cover").isEmpty();
    }

    @Test
    void fees_without_vat_are_measured_with_it() {
        assertThat(keys(line("8490.57", 2000, true), false)).as("9,000.00 with VAT").isEmpty();
        assertThat(keys(line("8490.00", 2000, true), false)).containsExactly("quote_why_DISCOUNT");
        Offer offer = offer(line("60000", 2000, true), true);
        assertThat(offer.total().net()).isEqualTo(Money.yuan("56603.77"));
        assertThat(offer.total().vat()).isEqualTo(Money.yuan("3396.23"));
    }

    private static List<String> keys(QuoteLine line, boolean taxIncluded) {
        return Objection.of(offer(line, taxIncluded), 1000).stream().map(Objection::key).toList();
    }

    private static Offer offer(QuoteLine line, boolean taxIncluded) {
        return new Offer(new Quote.Head(1, null, LocalDate.of(2026, 11, 30), "", taxIncluded, 600), List.of(line));
    }

    private static QuoteLine line(String fee, int points, boolean priced) {
        return new QuoteLine(1, 7, "小满", Format.MIXED, null, 1, null, Money.yuan(fee).fen(), points, null, priced ? 1L : null, priced ? 1_000_000L : null,
                priced ? 800_000L : null, priced ? 2000 : null, null);
    }
}
