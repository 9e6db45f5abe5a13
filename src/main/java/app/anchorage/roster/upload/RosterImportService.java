package app.anchorage.roster.upload;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.Constraint;
import app.anchorage.roster.UsedDays;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;

/** Takes an uploaded roster, says what it would change, and changes it when it is confirmed: all of it or nothing. */
@ApplicationScoped
public class RosterImportService {
    @Inject
    RosterImports imports;

    @Inject
    KnownRosters rosters;

    @Inject
    RosterWriter writer;

    @Inject
    UsedDays used;

    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** An upload with what it would do now, or did when it was confirmed. */
    public record Preview(RosterImport file, RosterPlan plan) {}

    /** @return the id under which the preview lives; nothing of the roster is written yet */
    @Transactional
    public long upload(String name, byte[] file, UUID form) {
        RosterImport upload = new RosterImport(name, RosterSheet.read(file), current.get().member(), clock.instant());
        imports.persist(upload);
        if (form != null) {
            once.claim(form, "/anchors/imports/" + upload.id());
        }
        return upload.id();
    }

    @Transactional
    public Preview preview(long id) {
        RosterImport upload = NotFound.unless(imports.findByIdOptional(id));
        return new Preview(upload, plan(upload));
    }

    /** @param seen the token of the plan that was shown */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public RosterPlan.Counts confirm(long id, String seen) {
        RosterImport upload = NotFound.unless(imports.locked(id));
        if (upload.confirmed()) {
            return upload.result();
        }
        used.holdStill(current.get().agencyId());
        RosterPlan plan = plan(upload);
        if (plan.hasErrors()) {
            throw new BrokenRule("roster_import_has_errors").back("/anchors/imports/" + id);
        }
        if (!plan.token().equals(seen)) {
            throw new BrokenRule("roster_import_stale").back("/anchors/imports/" + id);
        }
        write(plan, upload);
        upload.confirm(plan.counts(), current.get().member(), clock.instant());
        audit.record("ROSTER_IMPORTED", "ROSTER_IMPORT", id, null, plan.counts(), upload.name());
        return plan.counts();
    }

    /** Somebody may have given one of the codes or names away since the plan was made; the database refuses the second. */
    private void write(RosterPlan plan, RosterImport upload) {
        try {
            writer.write(plan, upload.name());
        } catch (JdbiException e) {
            throw Constraint.isBroken(e) ? new BrokenRule("roster_import_stale").back("/anchors/imports/" + upload.id()) : e;
        }
    }

    private RosterPlan plan(RosterImport upload) {
        return rosters.planner(ChinaTime.day(clock.instant())).plan(upload.rows());
    }
}
