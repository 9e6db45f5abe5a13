package app.anchorage.agency.audit;

import java.time.Instant;

/** One line of the audit: who did what to which object, with what was and what is (JSON, or null). */
public record AuditEvent(long id, Instant at, Long memberId, String actor, String action, String objectType, String objectId,
        String before, String after, String reason, String address, String requestId) {
    static final String COLUMNS = """
            e.id, e.at, e.member_id, e.actor, e.action, e.object_type, e.object_id, e.before::text as before, e.after::text as after,
            e.reason, e.address, e.request_id""";
}
