package app.anchorage.roster;

import app.anchorage.web.FormErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Which days a roster form takes: from 2010 to a year ahead. */
public final class Days {
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    private Days() {}

    public static FormErrors check(FormErrors errors, String field, String text, LocalDate today) {
        LocalDate latest = today.plusYears(1);
        if (text == null || text.isBlank()) {
            return errors.add(field, "web_required");
        }
        LocalDate day = parse(text);
        return day == null || day.isBefore(EARLIEST) || day.isAfter(latest)
                ? errors.add(field, "roster_day_wrong", EARLIEST.toString(), latest.toString()) : errors;
    }

    /** Null when it is no day. */
    public static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException | NullPointerException e) {
            return null;
        }
    }
}
