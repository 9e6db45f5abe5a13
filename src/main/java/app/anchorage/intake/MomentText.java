package app.anchorage.intake;

import app.anchorage.money.ChinaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The export moment as the form's field has it: China wall time to the second. */
final class MomentText {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ChinaTime.ZONE);
    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

    private MomentText() {}

    static String of(Instant moment) {
        return moment == null ? "" : FIELD.format(moment);
    }

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ChinaTime.instant(LocalDateTime.parse(text.strip().replace(' ', 'T'))));
        } catch (DateTimeParseException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Not before reports existed, not after tomorrow. */
    static boolean isPlausible(Instant moment, Instant now) {
        return moment.isAfter(EARLIEST) && moment.isBefore(now.plus(Duration.ofDays(1)));
    }
}
