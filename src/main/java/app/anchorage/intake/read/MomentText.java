package app.anchorage.intake.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Reads moments in China wall time: {@code 2020-06-11 09:18:05} or {@code 2020/6/11 9:18:05}, or a date number. */
public final class MomentText {
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
        Digits digits = new Digits(text, "finding_bad_date");
        int year = (int) digits.number(4, 4);
        char between = digits.skip('-') ? '-' : '/';
        digits.need(between == '-' || digits.skip('/'));
        int month = (int) digits.number(1, 2);
        digits.need(digits.skip(between));
        int day = (int) digits.number(1, 2);
        digits.need(digits.skip(' ') || digits.skip('T'));
        int[] time = time(digits);
        digits.end();
        try {
            return possible(LocalDateTime.of(year, month, day, time[0], time[1], time[2]));
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

    private static int[] time(Digits digits) {
        int hour = (int) digits.number(1, 2);
        digits.need(digits.skip(':'));
        int minute = (int) digits.number(2, 2);
        digits.need(digits.skip(':'));
        return new int[] {hour, minute, (int) digits.number(2, 2)};
    }
}
