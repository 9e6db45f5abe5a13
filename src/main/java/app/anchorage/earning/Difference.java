package app.anchorage.earning;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rule 1 of the ledger: book only the difference between where a payee's open amounts lie and where they should lie (design 1). */
public final class Difference {
    /** Value date of an amount while something about it is undecided. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** {@code closedThrough} of a payee without an approved statement. */
    public static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private Difference() {}

    /** The non-zero amounts to book per value date; empty when all lies where it should. */
    public static SortedMap<LocalDate, Money> changes(Position position) {
        return lessOpen(target(position), position);
    }

    private static SortedMap<LocalDate, Money> lessOpen(SortedMap<LocalDate, Money> changes, Position position) {
        position.open().forEach((day, amount) -> changes.merge(day, amount.negate(), Money::plus));
        changes.values().removeIf(Money::isZero);
        return changes;
    }

    /**
     * The same where several late facts are known: as if each had been booked on its day, whichever came first.
     *
     * @param asOf what it should be as of each late fact's day, as of the last one all of it; empty where there is one fact
     */
    public static SortedMap<LocalDate, Money> changes(Position position, SortedMap<LocalDate, Money> asOf) {
        if (asOf.isEmpty() || !position.anyClosed() || position.frozen() && position.toLie().isPositive()) {
            return changes(position);
        }
        SortedMap<LocalDate, Money> changes = new TreeMap<>();
        for (Map.Entry<LocalDate, Money> fact : asOf.entrySet()) {
            changes = target(position.asOf(fact.getKey(), fact.getValue(), changes));
            changes.values().removeIf(Money::isZero);
        }
        return lessOpen(changes, position);
    }

    private static SortedMap<LocalDate, Money> target(Position position) {
        Money amount = position.toLie();
        if (amount.isPositive() && position.frozen()) {
            return at(OPEN, amount);
        }
        return position.anyClosed() ? late(position) : at(position.firstDay(), amount);
    }

    /** Open amounts of the same sign keep their days, the latest giving way first; the rest lies on the day of the fact. */
    private static SortedMap<LocalDate, Money> late(Position position) {
        SortedMap<LocalDate, Money> target = new TreeMap<>();
        Money rest = position.toLie();
        for (Map.Entry<LocalDate, Money> open : position.dated().entrySet()) {
            Money kept = within(open.getValue(), rest);
            target.put(open.getKey(), kept);
            rest = rest.minus(kept);
        }
        target.merge(position.lateDay(), rest, Money::plus);
        return target;
    }

    /** As much of the amount as the limit has room for; nothing of the opposite sign, which cancels. */
    private static Money within(Money amount, Money limit) {
        return limit.isNegative() ? amount.max(limit).min(Money.ZERO) : amount.min(limit).max(Money.ZERO);
    }

    private static SortedMap<LocalDate, Money> at(LocalDate day, Money amount) {
        return new TreeMap<>(Map.of(day, amount));
    }
}
