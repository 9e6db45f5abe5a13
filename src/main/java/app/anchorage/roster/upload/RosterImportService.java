package app.anchorage.roster.upload;

import app.anchorage.roster.AgreementService;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.AnchorService;
import app.anchorage.roster.Anchors;
import app.anchorage.roster.Consequences;
import app.anchorage.roster.PositionService;
import app.anchorage.sheet.Change;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetImport;
import app.anchorage.sheet.SheetImports;
import app.anchorage.sheet.SheetKind;
import app.anchorage.sheet.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Rosters from files: anchors with their positions and agreements. */
@ApplicationScoped
public class RosterImportService extends SheetImports<RosterImport> {
    static final SheetKind KIND = new SheetKind("/anchors", "nav_anchors", "roster_import", "roster_import_lead", "roster_heading_missing",
            "ROSTER_IMPORTED", "ROSTER_IMPORT", List.of(RosterColumn.values()));
    private static final int AT_ONCE = 50;

    @Inject
    RosterImports imports;

    @Inject
    KnownRosters rosters;

    @Inject
    Anchors anchors;

    @Inject
    AnchorService people;

    @Inject
    PositionService positions;

    @Inject
    AgreementService agreements;

    @Inject
    Consequences consequences;

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

    /** Lets go of what is written every few rows: else each query looks through all that came before. */
    @Override
    protected void carryOut(Plan plan, String name) {
        consequences.waitForAll();
        int rows = 0;
        for (Plan.Row row : plan.rows()) {
            row.changes().forEach(change -> carryOut(row.name(), change));
            if (++rows % AT_ONCE == 0) {
                imports.flush();
                imports.getEntityManager().clear();
            }
        }
        consequences.carryOut(name);
    }

    private void carryOut(String stageName, Change change) {
        if (change instanceof RosterChange.NewAnchor added) {
            people.create(new Anchor.Profile(stageName, added.legalName(), null));
            return;
        }
        Anchor anchor = anchors.named(stageName).orElseThrow();
        if (change instanceof RosterChange.LegalName named) {
            people.edit(anchor.id(), anchor.version(), new Anchor.Profile(stageName, named.after(), anchor.note()));
        } else if (change instanceof RosterChange.NewPosition position) {
            positions.assign(position.kind(), position.code(), null, anchor.id(), position.from(), null);
        } else if (change instanceof RosterChange.NewTerms terms) {
            agreements.add(anchor.id(), terms.terms());
        }
    }
}
