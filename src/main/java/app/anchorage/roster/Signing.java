package app.anchorage.roster;

import app.anchorage.agency.Agencies;
import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.print.Scan;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** An agreement as a signed document: its paper, the day it was signed and the scan, each written once. */
@ApplicationScoped
class Signing {
    @Inject
    AgreementService agreements;

    @Inject
    AnchorService anchors;

    @Inject
    AnchorView view;

    @Inject
    Agencies agencies;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    /** What is printed. */
    public record Paper(String agency, Anchor anchor, AnchorView.VersionRow version, LocalDate day) {
        public String other() {
            return anchor.legalName() == null ? anchor.stageName() : anchor.legalName() + "（" + anchor.stageName() + "）";
        }

        public String number() {
            return version.number() == null ? "–" : version.number();
        }
    }

    /** What the audit keeps of a signature. */
    public record Signed(String number, LocalDate signedOn, String scan, int bytes) {}

    @Transactional
    public Paper paper(long anchorId, long version) {
        return new Paper(agencies.findById(current.get().agencyId()).name(), anchors.find(anchorId), view.version(anchorId, version),
                ChinaTime.day(clock.instant()));
    }

    @Transactional
    public void sign(long anchorId, long version, LocalDate day, Scan scan) {
        Agreement agreement = agreements.find(anchorId, version);
        String back = "/anchors/" + anchorId + "/agreements/" + version;
        if (!agreement.active()) {
            throw new BrokenRule("roster_sign_active_only").back(back);
        }
        int signed = sql.withHandle(h -> h.createUpdate("""
                update agreement set signed_on = :day, scan = :scan, scan_name = :name where id = :id and signed_on is null""")
                .bind("day", day).bind("scan", scan.bytes()).bind("name", scan.name()).bind("id", version).execute());
        if (signed == 0) {
            throw new BrokenRule("roster_already_signed").back(back);
        }
        audit.record("AGREEMENT_SIGNED", "ANCHOR", anchorId, null, new Signed(agreement.number(), day, scan.name(), scan.bytes().length), null);
    }

    @Transactional
    public Scan scan(long anchorId, long version) {
        agreements.find(anchorId, version);
        return sql.withHandle(h -> h.createQuery("select scan_name, scan from agreement where id = :id and scan is not null").bind("id", version)
                .map((row, ctx) -> new Scan(row.getString(1), row.getBytes(2))).findOne()).orElseThrow(NotFound::new);
    }
}
