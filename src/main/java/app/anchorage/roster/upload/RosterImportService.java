package app.anchorage.roster.upload;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AgreementService;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.AnchorService;
import app.anchorage.roster.Anchors;
import app.anchorage.roster.Consequences;
import app.anchorage.roster.PositionService;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes an uploaded roster, says what it would change, and changes it when it is confirmed: all of it or nothing. */
@ApplicationScoped
public class RosterImportService {
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
    CurrentActor current;

    @Inject
    Consequences consequences;

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
        RosterPlan plan = plan(upload);
        if (plan.hasErrors()) {
            throw new BrokenRule("roster_import_has_errors").back("/anchors/imports/" + id);
        }
        if (!plan.token().equals(seen)) {
            throw new BrokenRule("roster_import_stale").back("/anchors/imports/" + id);
        }
        String name = upload.name();
        consequences.waitForAll();
        carryOut(plan);
        consequences.carryOut(name);
        imports.locked(id).orElseThrow().confirm(plan.counts(), current.get().member(), clock.instant());
        audit.record("ROSTER_IMPORTED", "ROSTER_IMPORT", id, null, plan.counts(), name);
        return plan.counts();
    }

    /** Lets go of what is written every few rows: else each query looks through all that came before. */
    private void carryOut(RosterPlan plan) {
        int rows = 0;
        for (RosterPlan.Row row : plan.rows()) {
            row.changes().forEach(change -> carryOut(row.stageName(), change));
            if (++rows % AT_ONCE == 0) {
                imports.flush();
                imports.getEntityManager().clear();
            }
        }
    }

    private RosterPlan plan(RosterImport upload) {
        return rosters.planner(ChinaTime.day(clock.instant())).plan(upload.rows());
    }

    private void carryOut(String stageName, RosterChange change) {
        if (change instanceof RosterChange.NewAnchor added) {
            people.create(new Anchor.Profile(stageName, added.legalName(), null));
            return;
        }
        Anchor anchor = anchors.named(stageName).orElseThrow();
        if (change instanceof RosterChange.LegalName named) {
            people.edit(anchor.id(), anchor.version(), new Anchor.Profile(stageName, named.after(), anchor.note(), anchor.role()));
        } else if (change instanceof RosterChange.NewPosition position) {
            positions.assign(position.kind(), position.code(), null, anchor.id(), position.from(), null);
        } else if (change instanceof RosterChange.NewTerms terms) {
            agreements.add(anchor.id(), terms.terms());
        }
    }
}
