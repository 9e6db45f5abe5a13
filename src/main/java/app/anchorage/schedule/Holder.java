package app.anchorage.schedule;

import app.anchorage.web.Texts;
import java.time.Instant;
import java.util.Locale;

/**
 * Who has a time that somebody else wants.
 *
 * @param name of the person, room or place that is held
 * @param title of the session; null where it is an option or leave
 * @param merchant for whom an option is held, and by which member
 * @param near only the buffer after or before it is touched
 */
public record Holder(String name, Long sessionId, String title, Long optionId, String merchant, String heldBy, Instant fromAt, Instant toAt, boolean near) {
    public String key() {
        String what = sessionId != null ? "session" : optionId != null ? "option" : "leave";
        return "schedule_taken_" + (near ? "near_" : "") + what;
    }

    private String span() {
        return fromAt == null ? "" : new Span(fromAt, toAt).toString();
    }

    TimeTaken refusal(String field) {
        return new TimeTaken(field, key(), name, span(), sessionId != null ? title : merchant == null ? "" : merchant, heldBy == null ? "" : heldBy);
    }

    public String words(Locale locale) {
        return Texts.of(locale, key(), name, span(), sessionId != null ? title : merchant == null ? "" : merchant, heldBy == null ? "" : heldBy);
    }
}
