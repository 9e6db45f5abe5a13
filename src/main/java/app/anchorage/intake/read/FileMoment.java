package app.anchorage.intake.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment of export that a file's name suggests; a name with only a day means the end of that day. */
final class FileMoment {
    private static final Pattern DAY = Pattern.compile("(?<![0-9])(20[0-9]{2})([-_.]?)([0-9]{2})\\2([0-9]{2})"
            + "(?:[ _T-]?([0-9]{2})[-:_.]?([0-9]{2})[-:_.]?([0-9]{2}))?(?![0-9])");
    private static final LocalTime END = LocalTime.of(23, 59, 59);

    private FileMoment() {}

    static Optional<LocalDateTime> of(String fileName) {
        Matcher parts = DAY.matcher(fileName);
        if (!parts.find()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(parts, 1), number(parts, 3), number(parts, 4));
            return Optional.of(day.atTime(parts.group(5) == null ? END : time(parts)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher parts) {
        return LocalTime.of(number(parts, 5), number(parts, 6), number(parts, 7));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
