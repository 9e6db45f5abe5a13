package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import java.util.List;
import java.util.function.Function;

/** The sums of a run's rows. */
public record Totals(Money opening, Money earned, Money deducted, Money payable, Money carried, Money held, Money frozen, int negatives, int paid) {
    static Totals of(List<PayeeRow> rows) {
        return new Totals(sum(rows, PayeeRow::opening), sum(rows, PayeeRow::earned), sum(rows, PayeeRow::deducted), sum(rows, PayeeRow::payable),
                sum(rows, PayeeRow::carried), sum(rows, PayeeRow::held), sum(rows, PayeeRow::frozen),
                (int) rows.stream().filter(row -> row.opening().isNegative()).count(),
                (int) rows.stream().filter(row -> row.payable().isPositive()).count());
    }

    private static Money sum(List<PayeeRow> rows, Function<PayeeRow, Money> amount) {
        return rows.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
