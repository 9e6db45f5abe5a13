package app.anchorage.schedule.calendar;

import app.anchorage.schedule.Span;
import java.time.Instant;

/**
 * What stands in the calendar in the row of a person or a room: somebody's part in a session, an option, or leave.
 *
 * @param detail the room, or in a room's row who is there; @param tag a duty, an option's rank, a kind of leave
 * @param lacks whether a product of the session lacks a document
 */
public record Item(String what, long id, long rowId, String title, String detail, String state, Instant fromAt, Instant toAt, String tag, boolean lacks) {
    public Span span() {
        return new Span(fromAt, toAt);
    }

    public boolean session() {
        return what.equals("SESSION");
    }

    public boolean option() {
        return what.equals("OPTION");
    }

    /** Its page; leave has the list of leave. */
    public String href() {
        return session() ? "/sessions/" + id : option() ? "/schedule/options/" + id : "/schedule/leave";
    }

    /** The texts key of what it is: nothing to say for the usual anchor. */
    public String key() {
        return lacks ? "product_documents_missing" : session() ? tag == null || tag.equals("ANCHOR") ? null : "schedule_duty_" + tag : option() ? "schedule_option_rank_" + tag : "schedule_leave_" + tag;
    }

    /** How it looks: by state, an option, leave. */
    public String look() {
        return session() ? state.toLowerCase(java.util.Locale.ROOT) + (lacks ? " lacks" : "") : what.toLowerCase(java.util.Locale.ROOT);
    }
}
