package app.anchorage.intake.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads moments in China wall time: {@code 2020-06-11 09:18:05} or {@code 2020/6/11 9:18:05}, or a date number. */
public final class MomentText {
    private static final Pattern MOMENT = Pattern.compile(
            "([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})[ T]([0-9]{1,2}):([0-9]{2}):([0-9]{2})");
    private static final Pattern DATE_NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,20})?");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int FIRST_YEAR = 1971;
    private static final int LAST_YEAR = 2099;

    private MomentText() {}

    /**
     * @return null for an empty text and {@code --}
     * @throws BadCell for anything else, also for a year like 1899 or 2999
     */
    public static LocalDateTime parse(String text) {
        if (Blank.is(text)) {
            return null;
        }
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            throw new BadCell("finding_bad_date");
        }
        try {
            LocalDate day = LocalDate.of(number(parts, 1), number(parts, 3), number(parts, 4));
            return possible(day.atTime(number(parts, 5), number(parts, 6), number(parts, 7)));
        } catch (DateTimeException e) {
            throw new BadCell("finding_bad_date");
        }
    }

    /** A workbook's date number, to the second. */
    static LocalDateTime parseNumber(String days, LocalDate dayZero) {
        if (!DATE_NUMBER.matcher(days).matches()) {
            throw new BadCell("finding_bad_date");
        }
        BigDecimal seconds = new BigDecimal(days).multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP);
        return possible(dayZero.atStartOfDay().plusSeconds(seconds.longValueExact()));
    }

    private static LocalDateTime possible(LocalDateTime moment) {
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new BadCell("finding_impossible_date");
        }
        return moment;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
