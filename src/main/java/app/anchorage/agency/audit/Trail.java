package app.anchorage.agency.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What happened to one thing, for its own page: the audit's events without addresses. */
@ApplicationScoped
public class Trail {
    /** One act. */
    public record Step(Instant at, String actor, String action, String reason) {
        public String key() {
            return AuditWords.key("audit_action_", action);
        }
    }

    @Inject
    Jdbi sql;

    /** Newest first. */
    @Transactional
    public List<Step> of(String objectType, long id) {
        return sql.withHandle(h -> h.createQuery("""
                select at, actor, action, reason from audit_event
                where agency_id = nullif(current_setting('app.agency_id', true), '')\\:\\:bigint and object_type = :type and object_id = :id
                order by id desc limit 100""").bind("type", objectType).bind("id", Long.toString(id)).mapTo(Step.class).list());
    }
}
