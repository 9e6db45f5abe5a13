package app.anchorage.settlement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the printed files show them: in Asia/Shanghai, whatever the machine's zone is. */
final class ChinaTime {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private ChinaTime() {}

    static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    static String minute(Instant moment) {
        return MINUTE.format(of(moment));
    }

    static String second(LocalDateTime moment) {
        return SECOND.format(moment);
    }
}
