package app.anchorage.roster.upload;

import app.anchorage.roster.PositionKind;
import app.anchorage.roster.Words;
import app.anchorage.sheet.SheetCells;
import app.anchorage.sheet.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row's cells as values of the trade, with what is wrong with each. */
final class RosterCells extends SheetCells {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})\\s*(?:天|days?)?");
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);
    private static final int NAME = 80;

    private final SheetRow row;
    private final LocalDate today;

    RosterCells(SheetRow row, LocalDate today) {
        super(row);
        this.row = row;
        this.today = today;
    }

    String stageName() {
        return required(RosterColumn.STAGE_NAME, NAME);
    }

    /** Null when the file says nothing: then what is known stays. */
    String legalName() {
        return limited(RosterColumn.LEGAL_NAME, NAME);
    }

    String code(PositionKind kind) {
        RosterColumn column = kind == PositionKind.ADZONE ? RosterColumn.ADZONE : RosterColumn.RELATION;
        String text = row.cell(column);
        String code = Words.code(text);
        if (!text.isEmpty() && (code == null || text.matches("(?i)\\d+(\\.\\d+)?e\\+?\\d+"))) {
            wrong(column, "roster_code_wrong");
        }
        return code;
    }

    /** Null when the file names no share. */
    Integer points() {
        String text = row.cell(RosterColumn.SHARE);
        Integer points = Words.points(text);
        if (!text.isEmpty() && points == null) {
            wrong(RosterColumn.SHARE, "roster_share_wrong");
        }
        return points;
    }

    boolean saysHold() {
        return row.has(RosterColumn.HOLD_DAYS);
    }

    /** Null: the agency's hold rules decide. */
    Integer holdDays() {
        String text = row.cell(RosterColumn.HOLD_DAYS);
        if (text.isEmpty() || text.equals("默认") || text.equals("机构默认") || text.equalsIgnoreCase("default")) {
            return null;
        }
        Matcher days = DAYS.matcher(text);
        if (!days.matches() || Integer.parseInt(days.group(1)) > 365) {
            wrong(RosterColumn.HOLD_DAYS, "roster_hold_wrong");
            return null;
        }
        return Integer.valueOf(days.group(1));
    }

    /** Today when the file says no day. */
    LocalDate validFrom() {
        String text = row.cell(RosterColumn.VALID_FROM);
        if (text.isEmpty()) {
            return today;
        }
        LocalDate day = day(text);
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1))) {
            wrong(RosterColumn.VALID_FROM, "roster_day_wrong", EARLIEST.toString(), today.plusYears(1).toString());
            return today;
        }
        return day;
    }

    private static LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        try {
            return day.matches() ? LocalDate.of(number(day, 1), number(day, 2), number(day, 3)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
