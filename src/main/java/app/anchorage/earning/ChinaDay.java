package app.anchorage.earning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The business day of a moment: reports and statements count days in China (worked example 17). */
public final class ChinaDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    public static LocalDate of(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
