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

    public static Instant instant(LocalDateTime wallTime) {
        return wallTime.atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
