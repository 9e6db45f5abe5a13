package app.anchorage.schedule.hours;

import app.anchorage.schedule.Numbers;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.FormParam;

/** The form of limits: caps in hours, the rest in minutes. */
public class LimitsForm {
    @FormParam("dayCap")
    public String dayCap;

    @FormParam("weekCap")
    public String weekCap;

    @FormParam("rest")
    public String rest;

    @FormParam("buffer")
    public String buffer;

    @FormParam("challengeHours")
    public String challengeHours;

    @FormParam("tolerance")
    public String tolerance;

    @FormParam("version")
    public int version;

    static LimitsForm of(LimitSettings.Limit limit) {
        LimitsForm form = new LimitsForm();
        form.dayCap = hours(limit.dayCap());
        form.weekCap = hours(limit.weekCap());
        form.rest = hours(limit.rest());
        form.buffer = text(limit.buffer());
        form.challengeHours = text(limit.challengeHours());
        form.tolerance = text(limit.tolerance());
        form.version = limit.rowVersion();
        return form;
    }

    private static String hours(Integer minutes) {
        return minutes == null ? "" : minutes % 60 == 0 ? Integer.toString(minutes / 60) : minutes / 60 + ".5";
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    /** Null with what is wrong in the errors. @param person of a person, where what is empty is the agency's */
    LimitSettings.Limit limit(FormErrors errors, boolean person) {
        Integer day = half(errors, "dayCap", dayCap, 1, 48);
        Integer week = half(errors, "weekCap", weekCap, 2, 336);
        Integer pause = half(errors, "rest", rest, 0, 96);
        Integer gap = Numbers.within(errors, "buffer", buffer, 0, 480);
        Integer answer = person ? null : Numbers.within(errors, "challengeHours", challengeHours, 1, 168);
        Integer edge = person ? null : Numbers.within(errors, "tolerance", tolerance, 0, 240);
        if (!errors.isEmpty()) {
            return null;
        }
        return person ? new LimitSettings.Limit(day, week, pause, gap, null, null, version)
                : new LimitSettings.Limit(day, week, or(pause, 0), or(gap, 0), or(answer, 24), or(edge, 30), version);
    }

    private static Integer or(Integer value, int usual) {
        return value == null ? Integer.valueOf(usual) : value;
    }

    /** Hours, halves allowed, as minutes. */
    private static Integer half(FormErrors errors, String field, String text, int least, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip();
        int halves = plain.matches("\\d{1,3}(\\.[05])?") ? Integer.parseInt(plain.replaceAll("\\..*", "")) * 2 + (plain.endsWith(".5") ? 1 : 0) : -1;
        if (halves < least || halves > most) {
            errors.add(field, "schedule_hours_number", number(least), number(most));
            return null;
        }
        return halves * 30;
    }

    private static String number(int halves) {
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
    }
}
