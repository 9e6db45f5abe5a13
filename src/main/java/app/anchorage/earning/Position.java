package app.anchorage.earning;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where one line (or month) stands for one payee, in the payee's view: owed to him is positive.
 *
 * <p>PLATFORM is a position too: same sign as in its account, never frozen, no release, due on the settlement day. Unfrozen, rule 1 treats both
 * signs alike. SUSPENSE is due at {@link Difference#OPEN}.
 *
 * @param should what it should be in all
 * @param closed the sum booked on days up to {@code closedThrough}
 * @param anyClosed whether some entry of it lies on such a day, even if they sum to zero
 * @param open what is booked after {@code closedThrough}, per value date
 * @param closedThrough last day on an approved statement, {@link Difference#NEVER} before the first
 * @param frozen whether a reason to freeze is open
 * @param due settlement day + hold, as fixed when first booked
 * @param lastRelease day the last freeze ended, or null
 * @param factDay day of the fact that makes the difference, when a freeze ends its last release day; never the day of import
 */
public record Position(Money should, Money closed, boolean anyClosed, SortedMap<LocalDate, Money> open, LocalDate closedThrough, boolean frozen,
        LocalDate due, LocalDate lastRelease, LocalDate factDay) {
    public Position {
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
        if (!open.isEmpty() && !open.firstKey().isAfter(closedThrough)) {
            throw new IllegalArgumentException("open amount on a closed day: " + open.firstKey());
        }
        if (!anyClosed && !closed.isZero()) {
            throw new IllegalArgumentException("closed amount without a closed entry: " + closed);
        }
        Objects.requireNonNull(due);
        Objects.requireNonNull(factDay);
    }

    /** As it was when only the facts up to the day were known. @param lay where its open amounts lay then */
    Position asOf(LocalDate day, Money shouldThen, SortedMap<LocalDate, Money> lay) {
        LocalDate late = shouldThen.compareTo(closed) > 0 && lastRelease != null ? latest(day, lastRelease) : day;
        return new Position(shouldThen, closed, anyClosed, lay, closedThrough, false, due, lastRelease, late);
    }

    /** What the open days have to come to. */
    Money toLie() {
        return should.minus(closed);
    }

    /** Where an amount lies of which nothing is closed yet. */
    LocalDate firstDay() {
        LocalDate day = latest(due, closedThrough.plusDays(1));
        return lastRelease == null ? day : latest(day, lastRelease);
    }

    /** Where a late difference lies. */
    LocalDate lateDay() {
        return latest(closedThrough.plusDays(1), factDay);
    }

    Map<LocalDate, Money> dated() {
        return open.headMap(Difference.OPEN);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
