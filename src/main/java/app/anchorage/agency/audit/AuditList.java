package app.anchorage.agency.audit;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The agency's audit, newest first. */
@ApplicationScoped
public class AuditList {
    private static final int ROWS = 50;

    /** @param next where the next page starts, or null on the last one; the others are what the filters offer */
    public record Page(List<AuditRow> rows, Long next, List<String> types, List<String> actors, List<String> actions) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    AuditChanges changes;

    @Transactional
    public Page page(AuditFilter filter) {
        return sql.withHandle(h -> {
            List<AuditEvent> found = find(h, filter);
            List<AuditRow> rows = found.stream().limit(ROWS).map(e -> new AuditRow(e, changes.of(e.before(), e.after()))).toList();
            Long next = found.size() > ROWS ? rows.get(ROWS - 1).event().id() : null;
            return new Page(rows, next, choices(h, "object_type"), choices(h, "actor"), choices(h, "action"));
        });
    }

    private List<AuditEvent> find(Handle h, AuditFilter filter) {
        return h.createQuery("select " + AuditEvent.COLUMNS + " " + """
                from audit_event e where e.agency_id = :agency and (:type = '' or e.object_type = :type) and (:object = '' or e.object_id = :object)
                and (:actor = '' or e.actor = :actor) and (:action = '' or e.action = :action) and e.id < :below order by e.id desc limit :rows""")
                .bind("agency", current.get().agencyId()).bind("type", filter.type).bind("object", filter.object.strip())
                .bind("actor", filter.actor).bind("action", filter.action).bind("below", filter.after == null ? Long.MAX_VALUE : filter.after)
                .bind("rows", ROWS + 1).mapTo(AuditEvent.class).list();
    }

    /** What the last few thousand events hold: enough to choose from, however long the audit is. */
    private List<String> choices(Handle h, String column) {
        return h.createQuery("select distinct " + column + " from (select " + column
                        + " from audit_event where agency_id = :agency order by id desc limit 5000) recent order by 1")
                .bind("agency", current.get().agencyId()).mapTo(String.class).list();
    }
}
