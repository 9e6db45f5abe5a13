package app.anchorage.schedule;

import app.anchorage.money.ChinaTime;
import app.anchorage.web.FormErrors;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** Moments as the forms' date and time fields say them, by the clocks of China. */
public final class Moments {
    public static final Duration LONGEST_SESSION = Duration.ofHours(24);
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;

    private Moments() {}

    /** {@code 2026-12-01T20:00}, also with a space; null when it is no such moment. */
    public static Instant parse(String text) {
        try {
            LocalDateTime wall = text == null ? null : LocalDateTime.parse(text.strip().replace(' ', 'T').replace('/', '-'));
            boolean near = wall != null && wall.getYear() >= FIRST_YEAR && wall.getYear() < LAST_YEAR;
            return near ? ChinaTime.instant(wall.withSecond(0).withNano(0)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What the fields {@code from} and {@code to} say together; null with the fault at its field. */
    public static Span span(FormErrors errors, String from, String to, Duration longest) {
        Instant start = moment(errors, "from", from);
        Instant end = moment(errors, "to", to);
        if (start == null || end == null) {
            return null;
        }
        if (!start.isBefore(end)) {
            errors.add("to", "schedule_ends_before");
            return null;
        }
        Span span = new Span(start, end);
        if (span.minutes() > longest.toMinutes()) {
            errors.add("to", "schedule_too_long", longest.toHours());
            return null;
        }
        return span;
    }

    private static Instant moment(FormErrors errors, String field, String text) {
        Instant moment = parse(text);
        if (moment == null) {
            errors.add(field, text == null || text.isBlank() ? "web_required" : "schedule_time_wrong");
        }
        return moment;
    }
}
