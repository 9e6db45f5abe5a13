package app.anchorage.schedule.log;

import app.anchorage.money.ChinaTime;
import app.anchorage.roster.Words;
import app.anchorage.schedule.Moments;
import app.anchorage.schedule.Span;
import app.anchorage.sheet.SheetCells;
import app.anchorage.sheet.SheetRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row's cells as times and counts, with what is wrong with each; null where the file says nothing. */
final class LogCells extends SheetCells {
    private static final int NAME = 80;
    private static final int FIRST_YEAR = 2010;
    private static final Pattern MOMENT = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?");

    LogCells(SheetRow row) {
        super(row);
    }

    String room() {
        return required(LogColumn.ROOM, NAME);
    }

    /** Null with the fault noted. */
    Span span() {
        Instant start = moment(LogColumn.START);
        Instant end = moment(LogColumn.END);
        if (start == null || end == null) {
            return null;
        }
        if (!start.isBefore(end)) {
            wrong(LogColumn.END, "schedule_ends_before");
            return null;
        }
        Span span = new Span(start, end);
        if (span.minutes() > Moments.LONGEST_SESSION.toMinutes()) {
            wrong(LogColumn.END, "schedule_too_long", Moments.LONGEST_SESSION.toHours());
            return null;
        }
        return span;
    }

    private Instant moment(LogColumn column) {
        String text = required(column, NAME);
        Matcher at = MOMENT.matcher(text.strip());
        try {
            if (at.matches() && Integer.parseInt(at.group(1)) >= FIRST_YEAR) {
                return ChinaTime.instant(LocalDateTime.of(number(at, 1), number(at, 2), number(at, 3), number(at, 4), number(at, 5),
                        at.group(6) == null ? 0 : number(at, 6)));
            }
        } catch (DateTimeException impossible) {
            // said below
        }
        if (!text.isEmpty()) {
            wrong(column, "schedule_time_wrong");
        }
        return null;
    }

    private static int number(Matcher at, int group) {
        return Integer.parseInt(at.group(group));
    }

    /** A whole number, grouped or not. */
    Long count(LogColumn column) {
        String text = row().cell(column).replaceAll("[,，\\s]", "");
        if (text.isEmpty() || text.equals("-") || text.equals("–")) {
            return null;
        }
        if (!text.matches("\\d{1,12}(\\.0+)?")) {
            wrong(column, "schedule_log_count_wrong");
            return null;
        }
        return Long.valueOf(text.replaceAll("\\..*", ""));
    }

    Long fen(LogColumn column) {
        String text = row().cell(column);
        if (text.isBlank() || text.strip().equals("-") || text.strip().equals("–")) {
            return null;
        }
        Long fen = Words.fen(text.replaceAll("[¥￥元]", ""));
        if (fen == null) {
            wrong(column, "schedule_log_amount_wrong");
        }
        return fen;
    }

    Figures figures() {
        return new Figures(count(LogColumn.VIEWS), count(LogColumn.PEAK), count(LogColumn.LIKES), count(LogColumn.COMMENTS), count(LogColumn.FOLLOWERS),
                count(LogColumn.CLICKS), fen(LogColumn.AD));
    }
}
