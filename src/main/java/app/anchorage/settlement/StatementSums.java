package app.anchorage.settlement;

import app.anchorage.money.Money;
import java.util.List;
import java.util.function.Function;

/** Refuses a statement whose parts do not add up to the fen. */
final class StatementSums {
    private StatementSums() {}

    static void check(
            Money opening,
            Money earned,
            Money deducted,
            Money closing,
            List<StatementView.Day> days,
            List<StatementView.Deduction> deductions) {
        same("opening + earned + deducted", opening.plus(earned).plus(deducted), closing);
        same("earned of the days", sum(days, StatementView.Day::earned), earned);
        same("deducted of the days", sum(days, StatementView.Day::deducted), deducted);
        same("named deductions", sum(deductions, StatementView.Deduction::amount), deducted);
        checkBalances(opening, days);
    }

    private static void checkBalances(Money opening, List<StatementView.Day> days) {
        Money balance = opening;
        for (StatementView.Day day : days) {
            balance = balance.plus(day.earned()).plus(day.deducted());
            same("running balance of " + day.day(), day.balance(), balance);
        }
    }

    static void same(String what, Money is, Money shouldBe) {
        if (!is.equals(shouldBe)) {
            throw new IllegalArgumentException("Statement does not add up: " + what + " is " + is + ", not " + shouldBe);
        }
    }

    private static <T> Money sum(List<T> rows, Function<T, Money> amount) {
        return rows.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
