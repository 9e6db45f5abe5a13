package app.anchorage.settlement;

import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The days of a statement as its page shows them: all of them, or of one with more days than a month has its months, each of which opens its days.
 *
 * @param month whose days are asked for, null for the whole statement
 */
public record StatementDays(StatementView view, YearMonth month) {
    private static final int MOST = 31;

    /** The value dates of one month. @param balance the running balance at its end */
    public record Month(LocalDate first, int lines, Money earned, Money deducted, Money balance) {
        /** As addresses say it: 2026-11. */
        public String key() {
            return YearMonth.from(first).toString();
        }
    }

    /** @throws NotFound for a month that the statement has no day of */
    public StatementDays {
        if (month != null && ofMonth(view, month).isEmpty()) {
            throw new NotFound();
        }
    }

    public boolean byMonth() {
        return month == null && view.days().size() > MOST;
    }

    public List<StatementView.Day> days() {
        return month == null ? view.days() : ofMonth(view, month);
    }

    public List<Month> months() {
        List<StatementView.Day> days = view.days();
        List<Month> months = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= days.size(); to++) {
            if (to == days.size() || !sameMonth(days.get(from).day(), days.get(to).day())) {
                months.add(month(days.subList(from, to)));
                from = to;
            }
        }
        return months;
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getMonthValue() == other.getMonthValue() && one.getYear() == other.getYear();
    }

    private static Month month(List<StatementView.Day> days) {
        return new Month(days.get(0).day().withDayOfMonth(1), lines(days), sum(days, StatementView.Day::earned), sum(days, StatementView.Day::deducted),
                last(days).balance());
    }

    public LocalDate first() {
        return month.atDay(1);
    }

    public Money opening() {
        return month == null ? view.opening() : view.days().stream().filter(day -> day.day().isBefore(month.atDay(1))).reduce((earlier, later) -> later)
                .map(StatementView.Day::balance).orElse(view.opening());
    }

    public int lines() {
        return lines(days());
    }

    public Money earned() {
        return month == null ? view.earned() : sum(days(), StatementView.Day::earned);
    }

    public Money deducted() {
        return month == null ? view.deducted() : sum(days(), StatementView.Day::deducted);
    }

    public Money closing() {
        return days().isEmpty() ? view.closing() : last(days()).balance();
    }

    private static List<StatementView.Day> ofMonth(StatementView view, YearMonth month) {
        return view.days().stream().filter(day -> YearMonth.from(day.day()).equals(month)).toList();
    }

    private static StatementView.Day last(List<StatementView.Day> days) {
        return days.get(days.size() - 1);
    }

    private static int lines(List<StatementView.Day> days) {
        return days.stream().mapToInt(StatementView.Day::lines).sum();
    }

    private static Money sum(List<StatementView.Day> days, Function<StatementView.Day, Money> amount) {
        return days.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
