package app.anchorage.settlement;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Counts and sums the order lines while they are written, and refuses to end a file that differs from its statement. */
final class LineTally {
    private record Sum(int count, Money amount) {
        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.plus(other.amount));
        }
    }

    private final Map<LocalDate, Sum> days = new TreeMap<>();
    private Sum total = new Sum(0, Money.ZERO);

    void add(StatementLine line) {
        Sum one = new Sum(1, line.amount());
        total = total.plus(one);
        days.merge(line.day(), one, Sum::plus);
    }

    int count() {
        return total.count;
    }

    Money sum() {
        return total.amount;
    }

    /** @throws IllegalStateException naming the first day on which lines and statement differ */
    void check(StatementView view) {
        Map<LocalDate, Sum> expected = new TreeMap<>();
        view.days().forEach(day -> expected.put(day.day(), new Sum(day.lines(), day.earned().plus(day.deducted()))));
        expected.forEach((day, sum) -> same(day, sum, days.get(day)));
        days.forEach((day, sum) -> same(day, expected.get(day), sum));
    }

    private static void same(LocalDate day, Sum statement, Sum lines) {
        Sum none = new Sum(0, Money.ZERO);
        Sum left = statement == null ? none : statement;
        Sum right = lines == null ? none : lines;
        if (!left.equals(right)) {
            throw new IllegalStateException("On " + day + " the statement has " + left + ", its order lines " + right);
        }
    }
}
