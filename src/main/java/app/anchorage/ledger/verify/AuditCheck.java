package app.anchorage.ledger.verify;

import app.anchorage.agency.audit.AuditVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whether the audit trail's chain is whole. */
@ApplicationScoped
class AuditCheck {
    static final String KEY = "audit";

    @Inject
    AuditVerifier chain;

    Outcome run() {
        long start = System.nanoTime();
        AuditVerifier.Report report = chain.verify();
        List<Fault> faults = report.whole() ? List.of() : List.of(fault(report));
        return new Outcome(KEY, (System.nanoTime() - start) / 1_000_000, faults, false);
    }

    private static Fault fault(AuditVerifier.Report report) {
        long event = report.brokenEvent() == null ? 0 : report.brokenEvent();
        return new Fault(KEY, event, "#" + report.brokenAt(), null, null);
    }
}
