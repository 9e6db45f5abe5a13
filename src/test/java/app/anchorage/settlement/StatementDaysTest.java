package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementDaysTest {
    private final StatementView longer = MadeUp.ofDays(40).view(MadeUp.ZH);

    @Test
    void a_month_of_days_is_shown_day_by_day() {
        StatementDays days = new StatementDays(MadeUp.ofDays(31).view(MadeUp.ZH), null);
        assertThat(days.byMonth()).isFalse();
        assertThat(days.days()).hasSize(31);
    }

    @Test
    void more_days_are_summed_up_by_month_to_the_fen() {
        StatementDays days = new StatementDays(longer, null);
        List<StatementDays.Month> months = days.months();
        assertThat(days.byMonth()).isTrue();
        assertThat(months).extracting(StatementDays.Month::key).containsExactly("2026-11", "2026-12");
        assertThat(months.get(0).earned().plus(months.get(1).earned())).isEqualTo(longer.earned());
        assertThat(months.get(0).deducted().plus(months.get(1).deducted())).isEqualTo(longer.deducted());
        assertThat(months.get(0).lines() + months.get(1).lines()).isEqualTo(longer.lineCount());
        assertThat(months.get(1).balance()).isEqualTo(days.closing()).isEqualTo(longer.closing());
    }

    @Test
    void the_same_month_of_two_years_is_two_months() {
        StatementView years = MadeUp.ofDays(400).view(MadeUp.ZH);
        List<StatementDays.Month> months = new StatementDays(years, null).months();
        assertThat(months).extracting(StatementDays.Month::key).startsWith("2026-11", "2026-12", "2027-01").endsWith("2027-11", "2027-12").doesNotHaveDuplicates();
        assertThat(months.stream().map(StatementDays.Month::earned).reduce(Money.ZERO, Money::plus)).isEqualTo(years.earned());
    }

    @Test
    void a_month_opens_with_the_balance_that_the_one_before_ended_with() {
        StatementDays first = new StatementDays(longer, YearMonth.of(2026, 11));
        StatementDays second = new StatementDays(longer, YearMonth.of(2026, 12));
        assertThat(first.opening()).isEqualTo(longer.opening());
        assertThat(second.opening()).isEqualTo(first.closing()).isEqualTo(first.opening().plus(first.earned()).plus(first.deducted()));
        assertThat(second.opening().plus(second.earned()).plus(second.deducted())).isEqualTo(longer.closing());
        assertThat(second.days()).first().extracting(StatementView.Day::day).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(second.byMonth()).isFalse();
    }

    @Test
    void a_month_without_a_day_of_it_is_not_there() {
        assertThatThrownBy(() -> new StatementDays(longer, YearMonth.of(2027, 1))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_empty_statement_closes_as_it_says() {
        StatementView empty = MadeUp.ofDays(0).view(MadeUp.ZH);
        StatementDays days = new StatementDays(empty, null);
        assertThat(days.closing()).isEqualTo(empty.closing());
        assertThat(days.earned()).isEqualTo(Money.ZERO);
    }
}
