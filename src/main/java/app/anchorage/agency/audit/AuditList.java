package app.anchorage.agency.audit;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.FormErrors;
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

    /** @param next where the next page starts, or null on the last one; @param faults what of the filter makes no sense; the others are what it offers */
    public record Page(List<AuditRow> rows, Long next, List<String> types, List<String> actors, List<String> actions,
            FormErrors faults) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    AuditChanges changes;

    @Transactional
    public Page page(AuditFilter filter) {
        return sql.withHandle(h -> {
            List<String> types = choices(h, "object_type");
            List<String> actors = choices(h, "actor");
            List<String> actions = choices(h, "action");
            FormErrors faults = filter.errors(types, actions, actors.contains(filter.actor) || acted(h, filter.actor));
            List<AuditEvent> found = faults.isEmpty() ? find(h, filter) : List.of();
            List<AuditRow> rows = found.stream().limit(ROWS).map(e -> new AuditRow(e, changes.of(e.before(), e.after()))).toList();
            Long next = found.size() > ROWS ? rows.get(ROWS - 1).event().id() : null;
            return new Page(rows, next, types, actors, actions, faults);
        });
    }

    private List<AuditEvent> find(Handle h, AuditFilter filter) {
        return h.createQuery("select " + AuditEvent.COLUMNS + " " + """
                from audit_event e where e.agency_id = :agency and (:type = '' or e.object_type = :type) and (:object = '' or e.object_id = :object)
                and (:actor = '' or e.actor = :actor) and (:action = '' or e.action = :action) and e.id < :below order by e.id desc limit :rows""")
                .bind("agency", current.get().agencyId()).bind("type", filter.type).bind("object", filter.object.strip())
                .bind("actor", filter.actor).bind("action", filter.action).bind("below", filter.below())
                .bind("rows", ROWS + 1).mapTo(AuditEvent.class).list();
    }

    private boolean acted(Handle h, String actor) {
        return !actor.isBlank() && actor.indexOf(0) < 0 && h.createQuery("select exists (select 1 from audit_event where agency_id = :agency and actor = :actor)")
                .bind("agency", current.get().agencyId()).bind("actor", actor).mapTo(Boolean.class).one();
    }

    /** What the last few thousand events hold: enough to choose from, however long the audit is. */
    private List<String> choices(Handle h, String column) {
        return h.createQuery("select distinct " + column + " from (select " + column
                        + " from audit_event where agency_id = :agency order by id desc limit 5000) recent order by 1")
                .bind("agency", current.get().agencyId()).mapTo(String.class).list();
    }
}
