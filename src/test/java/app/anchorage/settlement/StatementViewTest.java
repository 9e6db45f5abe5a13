package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementViewTest {
    private final StatementView good = MadeUp.ofDays(4).view(MadeUp.ZH);

    @Test
    void a_statement_that_adds_up_knows_its_sums() {
        assertThat(good.opening().plus(good.movement())).isEqualTo(good.closing());
        assertThat(good.lineCount()).isEqualTo(14);
        assertThat(good.heldTotal()).isEqualTo(Money.yuan("1291.45"));
        assertThat(good.firstDay()).isEqualTo(MadeUp.FIRST);
        assertThat(good.approvedMoment()).isEqualTo("2027-01-01 00:20");
    }

    @Test
    void a_fen_too_much_anywhere_is_refused() {
        assertThatThrownBy(() -> with(Money.fen(1), Money.ZERO, good.days(), good.deductions())).hasMessageContaining("opening + earned + deducted");
        assertThatThrownBy(() -> with(Money.ZERO, Money.fen(1), good.days(), good.deductions())).hasMessageContaining("payout + carried");
        assertThatThrownBy(() -> with(Money.ZERO, Money.ZERO, good.days().subList(1, 4), good.deductions())).hasMessageContaining("of the days");
        assertThatThrownBy(() -> with(Money.ZERO, Money.ZERO, good.days(), List.of())).hasMessageContaining("named deductions");
    }

    @Test
    void a_wrong_running_balance_is_refused() {
        List<StatementView.Day> days = new ArrayList<>(good.days());
        StatementView.Day day = days.get(2);
        days.set(2, new StatementView.Day(day.day(), day.lines(), day.earned(), day.deducted(), day.balance().plus(Money.fen(1))));
        assertThatThrownBy(() -> with(Money.ZERO, Money.ZERO, days, good.deductions())).hasMessageContaining("running balance of 2026-11-03");
    }

    private StatementView with(Money more, Money carried, List<StatementView.Day> days, List<StatementView.Deduction> deductions) {
        return new StatementView("N", "A", "P", null, good.cutoff(), good.approvedAt(), "B", good.opening(), good.earned(), good.deducted(),
                good.closing().plus(more), good.payout().plus(more), carried, days, deductions, List.of(), List.of(), MadeUp.ZH);
    }
}
