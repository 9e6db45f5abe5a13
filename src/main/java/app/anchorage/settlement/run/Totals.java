package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** The sums of a run's rows. @param included how many get a statement; @param paid how many of them money; @param heldFrom the first day of what is held */
public record Totals(Money opening, Money earned, Money deducted, Money payable, Money carried, Money held, LocalDate heldFrom, Money frozen,
        int included, int negatives, int paid) {
    static Totals of(List<PayeeRow> rows) {
        return new Totals(sum(rows, PayeeRow::opening), sum(rows, PayeeRow::earned), sum(rows, PayeeRow::deducted), sum(rows, PayeeRow::payable),
                sum(rows, PayeeRow::carried), sum(rows, PayeeRow::held),
                rows.stream().map(PayeeRow::heldFrom).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
                sum(rows, PayeeRow::frozen), count(rows, PayeeRow::included), count(rows, row -> row.opening().isNegative()),
                count(rows, row -> row.payable().isPositive()));
    }

    private static int count(List<PayeeRow> rows, Predicate<PayeeRow> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static Money sum(List<PayeeRow> rows, Function<PayeeRow, Money> amount) {
        return rows.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
