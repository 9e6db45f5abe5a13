package app.anchorage.me;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseCalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void nothing_held_draws_nothing() {
        assertThat(ReleaseCalendar.of(TODAY, List.of()).bars()).isEmpty();
    }

    @Test
    void the_largest_day_is_the_tallest_bar_and_is_named() {
        ReleaseCalendar calendar = ReleaseCalendar.of(TODAY, List.of(day(1, 100), day(5, 400), day(15, 1)));
        assertThat(calendar.best()).isEqualTo(day(5, 400));
        assertThat(calendar.bars()).extracting(ReleaseCalendar.Bar::height).containsExactly(16, 64, 3);
        assertThat(calendar.bars()).allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= 320 && bar.y() >= 0);
    }

    @Test
    void what_is_further_away_than_a_month_is_one_sum() {
        ReleaseCalendar calendar = ReleaseCalendar.of(TODAY, List.of(day(3, 100), day(31, 50), day(40, 700), day(90, -200)));
        assertThat(calendar.bars()).hasSize(2);
        assertThat(calendar.later()).isEqualTo(Money.fen(500));
    }

    @Test
    void a_day_that_takes_back_hangs_below_the_line() {
        ReleaseCalendar calendar = ReleaseCalendar.of(TODAY, List.of(day(1, 100), day(2, -60)));
        assertThat(calendar.bars().get(1).negative()).isTrue();
        assertThat(calendar.bars().get(1).y()).isEqualTo(80);
    }

    @Test
    void labels_never_touch() {
        List<DayAmount> every = java.util.stream.IntStream.rangeClosed(1, 31).mapToObj(i -> day(i, 100)).toList();
        List<Integer> labels = ReleaseCalendar.of(TODAY, every).bars().stream().filter(ReleaseCalendar.Bar::label).map(ReleaseCalendar.Bar::x).toList();
        for (int i = 1; i < labels.size(); i++) {
            assertThat(labels.get(i) - labels.get(i - 1)).isGreaterThanOrEqualTo(44);
        }
    }

    private static DayAmount day(int after, long fen) {
        return new DayAmount(TODAY.plusDays(after), fen);
    }
}
