package app.anchorage.schedule.hours;

import app.anchorage.schedule.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person's limits in minutes. @param dayCap of a business day, @param weekCap of a week from Monday, null for none; @param rest between two sessions */
public record WorkRule(Integer dayCap, Integer weekCap, int rest) {
    /** A stretch of work in a session. */
    public record Part(long session, Span span) {}

    /** The limit that does not hold. @param limit and would as hours and minutes */
    public record Broken(String key, String limit, String would) {}

    /** The first limit that the wanted part would break, given the person's other parts. */
    public Optional<Broken> broken(Part wanted, List<Part> others) {
        return day(wanted, others).or(() -> week(wanted, others)).or(() -> tired(wanted, others));
    }

    private Optional<Broken> day(Part wanted, List<Part> others) {
        Stream<LocalDate> days = wanted.span().day().datesUntil(wanted.span().lastDay().plusDays(1));
        return dayCap == null ? Optional.empty() : days.map(day -> sum(Span.days(day, 1), wanted, others)).filter(minutes -> minutes > dayCap)
                .map(minutes -> new Broken("schedule_over_day", clock(dayCap), clock(minutes))).findFirst();
    }

    private Optional<Broken> week(Part wanted, List<Part> others) {
        Stream<LocalDate> mondays = Stream.of(monday(wanted.span().day()), monday(wanted.span().lastDay())).distinct();
        return weekCap == null ? Optional.empty() : mondays.map(monday -> sum(Span.days(monday, 7), wanted, others)).filter(minutes -> minutes > weekCap)
                .map(minutes -> new Broken("schedule_over_week", clock(weekCap), clock(minutes))).findFirst();
    }

    private Optional<Broken> tired(Part wanted, List<Part> others) {
        return others.stream().filter(other -> other.session() != wanted.session()).mapToLong(other -> gap(wanted.span(), other.span()))
                .filter(gap -> gap < rest).boxed().min(Long::compare).map(gap -> new Broken("schedule_over_rest", clock(rest), clock(gap)));
    }

    private static long gap(Span one, Span other) {
        return one.overlaps(other) ? 0 : Math.max(Duration.between(one.to(), other.from()).toMinutes(), Duration.between(other.to(), one.from()).toMinutes());
    }

    private static long sum(Span whole, Part wanted, List<Part> others) {
        return wanted.span().minutesIn(whole) + others.stream().mapToLong(other -> other.span().minutesIn(whole)).sum();
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Hours and minutes: {@code 8:30}. */
    public static String clock(long minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
