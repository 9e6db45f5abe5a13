package app.anchorage.schedule.session;

import app.anchorage.schedule.Span;
import app.anchorage.web.BrokenRule;
import java.time.Instant;

/** A stretch of live time in a room (场次). @param actualFrom and actualTo what was really streamed; null while unknown */
public record Session(long id, long roomId, String room, String title, Kind kind, State state, Instant startsAt, Instant endsAt, Instant actualFrom,
        Instant actualTo, String note, int rowVersion) {
    /** Many merchants' links, or one merchant's (专场). */
    public enum Kind {
        MIXED,
        DEDICATED;

        public String key() {
            return "schedule_kind_" + this;
        }
    }

    public enum State {
        PLANNED("info"),
        LIVE("wait"),
        DONE("good"),
        CANCELLED("quiet");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        public String tone() {
            return tone;
        }

        public String key() {
            return "schedule_state_" + this;
        }
    }

    /** What people plan of a session. */
    public record Plan(long roomId, String title, Kind kind, Span span, String note) {}

    public Span span() {
        return new Span(startsAt, endsAt);
    }

    public Span actual() {
        return actualTo == null ? null : new Span(actualFrom, actualTo);
    }

    public String path() {
        return "/sessions/" + id;
    }

    /** What bookings of it are called. */
    public String own() {
        return "session " + id;
    }

    public boolean open() {
        return state == State.PLANNED || state == State.LIVE;
    }

    public boolean planned() {
        return state == State.PLANNED;
    }

    public boolean live() {
        return state == State.LIVE;
    }

    public boolean cancelled() {
        return state == State.CANCELLED;
    }

    public Plan plan() {
        return new Plan(roomId, title, kind, span(), note);
    }

    public void must(boolean right, String key, Object... args) {
        if (!right) {
            throw new BrokenRule(key, args).back(path());
        }
    }

    /** @param version as the form was shown */
    public void seen(int version) {
        must(version == rowVersion, "schedule_changed_meanwhile", title);
    }
}
