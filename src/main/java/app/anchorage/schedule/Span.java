package app.anchorage.schedule;

import app.anchorage.money.ChinaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** From when to when; the end is not part of it. */
public record Span(Instant from, Instant to) {
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /** Whole days of China. */
    public static Span days(LocalDate first, int days) {
        return new Span(ChinaTime.startOf(first), ChinaTime.startOf(first.plusDays(days)));
    }

    public long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean within(Span whole) {
        return !from.isBefore(whole.from) && !to.isAfter(whole.to);
    }

    /** How much of it lies in the other. */
    public long minutesIn(Span other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Duration.between(start, end).toMinutes() : 0;
    }

    public Span wider(Duration by) {
        return new Span(from.minus(by), to.plus(by));
    }

    public Span shifted(Duration by) {
        return new Span(from.plus(by), to.plus(by));
    }

    /** The business day on which it starts. */
    public LocalDate day() {
        return ChinaTime.day(from);
    }

    /** The last business day of which it has a minute. */
    public LocalDate lastDay() {
        return ChinaTime.day(to.minusNanos(1));
    }

    /** By the clocks of China: {@code 20:00–02:00 +1}, {@code 20:00–24:00}. */
    public String clock() {
        LocalDateTime start = ChinaTime.clock(from);
        LocalDateTime end = ChinaTime.clock(to);
        boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        long nights = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate()) - (midnight ? 1 : 0);
        return minute(start) + "–" + (midnight ? "24:00" : minute(end)) + (nights > 0 ? " +" + nights : "");
    }

    /** A formatter takes ten times as long, and a week has hundreds. */
    private static String minute(LocalDateTime clock) {
        return clock.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    @Override
    public String toString() {
        return day() + " " + clock();
    }
}
