package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What happened to a run, newest first, as the audit knows it. */
@ApplicationScoped
class Feed {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    List<Act> of(long run) {
        return sql.withHandle(h -> h.createQuery("""
                select at, actor, action, reason from audit_event
                where agency_id = :agency and object_type = :type and object_id = :run order by id desc limit 100""")
                .bind("agency", current.get().agencyId()).bind("type", RunService.RUN).bind("run", Long.toString(run)).mapTo(Act.class).list());
    }
}
