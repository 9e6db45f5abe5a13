package app.anchorage.agency.audit;

import java.util.List;

/** One event as the page shows it. */
public record AuditRow(AuditEvent event, List<AuditChanges.Change> changes) {
    /** The text key of the act, or null for one that has no words yet. */
    public String actionKey() {
        return AuditWords.key("audit_action_", event.action());
    }

    /** Few enough to be read in the list itself. */
    public boolean isShort() {
        return changes.size() <= 6;
    }

    public String typeKey() {
        return AuditWords.key("audit_type_", event.objectType());
    }
}
