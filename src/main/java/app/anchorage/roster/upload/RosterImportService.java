package app.anchorage.roster.upload;

import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.Constraint;
import app.anchorage.roster.UsedDays;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetImport;
import app.anchorage.sheet.SheetImports;
import app.anchorage.sheet.SheetKind;
import app.anchorage.sheet.SheetRow;
import app.anchorage.web.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/** Rosters from files: anchors with their positions and agreements. */
@ApplicationScoped
public class RosterImportService extends SheetImports<RosterImport> {
    static final SheetKind KIND = new SheetKind("/anchors", "nav_anchors", "roster_import", "roster_import_lead", "roster_heading_missing",
            "ROSTER_IMPORTED", "ROSTER_IMPORT", List.of(RosterColumn.values()));

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

    @Override
    public SheetKind kind() {
        return KIND;
    }

    @Override
    protected RosterImports imports() {
        return imports;
    }

    @Override
    protected RosterImport of(SheetImport.Upload upload) {
        return new RosterImport(upload);
    }

    @Override
    protected Plan plan(List<SheetRow> rows, LocalDate today) {
        return rosters.planner(today).plan(rows);
    }

    /** No line uses an agreement between the plan and its writing. */
    @Override
    protected void holdStill() {
        used.holdStill(current.get().agencyId());
    }

    /** Somebody may have given one of the codes or names away since the plan was made; the database refuses the second. */
    @Override
    protected void carryOut(Plan plan, String name) {
        try {
            writer.write(plan, name);
        } catch (JdbiException e) {
            throw Constraint.isBroken(e) ? new BrokenRule("sheet_stale").back(KIND.path()) : e;
        }
    }
}
