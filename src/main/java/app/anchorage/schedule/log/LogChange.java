package app.anchorage.schedule.log;

import app.anchorage.schedule.Span;
import app.anchorage.sheet.Change;

/**
 * A room was on air. @param id of the log that is known already, null for a new one
 * @param sessionId and session the planned session it was; null where nobody had planned one
 * @param before the session that the known log was of; null for none
 */
record LogChange(Long id, long roomId, Span span, Figures figures, Long sessionId, String session, Long before) implements Change {
    @Override
    public String key() {
        return "schedule_log_" + (id == null ? "new" : "changed") + (sessionId == null ? "_unplanned" : "");
    }

    @Override
    public Object[] args() {
        return new Object[] {span.toString(), session};
    }

    @Override
    public boolean makesNew() {
        return id == null;
    }
}
