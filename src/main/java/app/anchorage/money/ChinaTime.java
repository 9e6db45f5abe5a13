package app.anchorage.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Business days and the platforms' wall times are those of China, whatever zone the machine is in. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** What the clocks of China show. */
    public static LocalDateTime clock(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /** The same as text, e.g. {@code 2026-06-01 21:05:09}. */
    public static String text(Instant moment) {
        return text(clock(moment));
    }

    /** Files have a million of them: a pattern would take a quarter of the time that their rows take. */
    public static String text(LocalDateTime clock) {
        StringBuilder text = new StringBuilder(19).append(clock.toLocalDate());
        two(text.append(' '), clock.getHour());
        two(text.append(':'), clock.getMinute());
        two(text.append(':'), clock.getSecond());
        return text.toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    public static Instant instant(LocalDateTime wallTime) {
        return wallTime.atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
