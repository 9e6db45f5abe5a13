package app.anchorage.deal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.deal.Format;
import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTimelineTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private final RateTimeline timeline = RateTimeline.of(List.of(card(3, Format.MIXED, MAY), card(1, Format.MIXED, MAY), card(2, Format.MIXED, MAY.plusDays(10)),
            card(4, Format.VIDEO, MAY)));

    @Test
    void the_latest_start_on_or_before_the_day_rules_and_of_equal_starts_the_newest() {
        assertThat(timeline.on(Format.MIXED, MAY.minusDays(1))).isEmpty();
        assertThat(timeline.on(Format.MIXED, MAY.plusDays(9))).map(RateCard::id).contains(3L);
        assertThat(timeline.on(Format.MIXED, MAY.plusDays(10))).map(RateCard::id).contains(2L);
        assertThat(timeline.on(Format.HOUR, MAY)).isEmpty();
        assertThat(timeline.nextStart(Format.MIXED, MAY)).contains(MAY.plusDays(10));
        assertThat(timeline.nextStart(Format.MIXED, MAY.plusDays(10))).isEmpty();
    }

    @Test
    void thirty_orders_are_enough_and_the_return_rate_is_of_amounts() {
        assertThat(new AnchorRecord(29, 100, 29, 100, 29, 300, 200).returnRate()).isNull();
        AnchorRecord enough = new AnchorRecord(29, 100, 30, 12_345, 30, 300, 200);
        assertThat(enough.returnRate()).isEqualTo(Rate.percent("33.33"));
        assertThat(enough.sales30()).isNull();
        assertThat(enough.sales90()).isEqualTo(Money.yuan("123.45"));
    }

    @Test
    void amounts_are_typed_with_or_without_commas_and_never_negative() {
        assertThat(Typed.money("60,000.00")).isEqualTo(Typed.money(" ¥60000 ")).isEqualTo(Money.yuan("60000"));
        assertThat(List.of("-1", "1.234", "6,00", "x", "", "1e5", "99999999999")).allMatch(text -> Typed.money(text) == null);
    }

    private static RateCard card(long id, Format format, LocalDate from) {
        return new RateCard(id, 7, format, 100, 200, 1000, 2000, null, from, null, "周舟", Instant.EPOCH);
    }
}
