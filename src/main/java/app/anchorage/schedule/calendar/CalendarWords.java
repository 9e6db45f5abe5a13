package app.anchorage.schedule.calendar;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;

/** {@code {schedule:…}} in templates: the texts keys of weekdays and states, and hours. */
@TemplateExtension(namespace = "schedule")
public final class CalendarWords {
    private CalendarWords() {}

    static String weekday(LocalDate day) {
        return "schedule_weekday_" + day.getDayOfWeek().getValue();
    }

    /** Minutes as hours and minutes: {@code 8:30}. */
    static String hours(int minutes) {
        return app.anchorage.schedule.hours.WorkRule.clock(minutes);
    }

    static String state(String state) {
        return "schedule_state_" + state;
    }
}
