package app.anchorage.roster;

import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a month's verified hours, written as 62.5 or 62:30. */
public class HoursForm {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,2}))?");
    private static final int EARLIEST = 2010;

    @FormParam("month")
    @NotBlank
    public String month;

    @FormParam("hours")
    @NotBlank
    public String hours;

    @FormParam("reason")
    @NotBlank
    @Size(max = 500)
    public String reason;

    @FormParam("once")
    public UUID once;

    static HoursForm of(LocalDate today) {
        HoursForm form = new HoursForm();
        form.month = YearMonth.from(today).toString();
        return form;
    }

    FormErrors check(FormErrors errors, LocalDate today) {
        YearMonth read = read();
        if (!errors.has("month") && (read == null || read.isAfter(YearMonth.from(today)) || read.getYear() < EARLIEST)) {
            errors.add("month", "roster_month_wrong", YearMonth.from(today).toString());
        }
        Integer minutes = minutes();
        if (!errors.has("hours") && (minutes == null || read != null && minutes > read.lengthOfMonth() * 24 * 60)) {
            errors.add("hours", "roster_hours_wrong");
        }
        return errors;
    }

    private YearMonth read() {
        try {
            return month == null ? null : YearMonth.parse(month.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    LocalDate firstDay() {
        return read().atDay(1);
    }

    /** Null when it is no such time, or none of whole minutes. */
    Integer minutes() {
        String text = hours == null ? "" : hours.strip();
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches()) {
            return null;
        }
        int hundredths = decimal.group(2) == null ? 0 : Integer.parseInt((decimal.group(2) + "0").substring(0, 2));
        return hundredths * 60 % 100 == 0 ? Integer.valueOf(Integer.parseInt(decimal.group(1)) * 60 + hundredths * 60 / 100) : null;
    }
}
