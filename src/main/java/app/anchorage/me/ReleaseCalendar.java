package app.anchorage.me;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The coming release days as bars of a drawing 320 × 96; days after the last bar are one sum. Pure. */
public record ReleaseCalendar(List<Bar> bars, DayAmount best, Money later) {
    private static final int MOST = 31;
    private static final int FEWEST = 15;
    private static final int LEFT = 4;
    private static final int WIDTH = 312;
    private static final int BASE = 80;
    private static final int TALLEST = 64;
    private static final int LABEL = 44;

    /** One day's bar; a day that takes something back hangs below the line. @param label whether its date is written under it */
    public record Bar(LocalDate day, Money amount, int x, int y, int width, int height, boolean label) {
        public boolean negative() {
            return amount.isNegative();
        }
    }

    /** @param held days after today, in order, none zero */
    static ReleaseCalendar of(LocalDate today, List<DayAmount> held) {
        if (held.isEmpty()) {
            return new ReleaseCalendar(List.of(), null, Money.ZERO);
        }
        LocalDate first = today.plusDays(1);
        long span = ChronoUnit.DAYS.between(today, held.get(held.size() - 1).day());
        int days = (int) Math.max(FEWEST, Math.min(MOST, span));
        DayAmount best = held.stream().max(Comparator.comparingLong(DayAmount::fen)).orElseThrow();
        Money later = held.stream().filter(d -> !d.day().isBefore(first.plusDays(days))).map(DayAmount::amount).reduce(Money.ZERO, Money::plus);
        return new ReleaseCalendar(bars(first, days, held), best, later);
    }

    private static List<Bar> bars(LocalDate first, int days, List<DayAmount> held) {
        Map<LocalDate, Long> byDay = held.stream().collect(Collectors.toMap(DayAmount::day, DayAmount::fen));
        long tallest = held.stream().filter(d -> d.day().isBefore(first.plusDays(days))).mapToLong(d -> Math.abs(d.fen())).max().orElse(1);
        int step = WIDTH / days;
        int lastLabel = -LABEL;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            long fen = byDay.getOrDefault(first.plusDays(i), 0L);
            int x = LEFT + i * step;
            boolean label = fen != 0 && x - lastLabel >= LABEL && x <= LEFT + WIDTH - LABEL + step;
            lastLabel = label ? x : lastLabel;
            bars.add(bar(first.plusDays(i), fen, x, step - Math.max(1, step / 4), tallest, label));
        }
        return bars.stream().filter(bar -> !bar.amount().isZero()).toList();
    }

    private static Bar bar(LocalDate day, long fen, int x, int width, long tallest, boolean label) {
        int height = fen == 0 ? 0 : (int) Math.max(3, Math.abs(fen) * TALLEST / tallest);
        int hanging = Math.min(height, 4);
        return fen < 0 ? new Bar(day, Money.fen(fen), x, BASE, width, hanging, label)
                : new Bar(day, Money.fen(fen), x, BASE - height, width, height, label);
    }
}
