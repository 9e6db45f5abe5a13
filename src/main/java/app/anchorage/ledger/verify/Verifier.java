package app.anchorage.ledger.verify;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Recomputes the agency's books from the facts and names every row that differs. Each check is one statement and so sees one moment, whatever is
 * posted beside it.
 */
@ApplicationScoped
public class Verifier {
    static final int LISTED = 20;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    AuditCheck audit;

    /** Is told before each check, outside any handle: one that is open would be shared with who writes the progress down. */
    interface Progress {
        void at(String check, int done, int all);
    }

    /** All checks, good and bad; in the caller's transaction. */
    List<Outcome> run(Progress progress) {
        List<Check> checks = Stream.of(LedgerChecks.ALL, FactChecks.ALL, AttributionChecks.ALL, StatementChecks.ALL).flatMap(List::stream).toList();
        List<Outcome> outcomes = new ArrayList<>();
        checks.forEach(check -> {
            progress.at(check.key(), outcomes.size(), checks.size() + 1);
            outcomes.add(run(check));
        });
        progress.at(AuditCheck.KEY, outcomes.size(), checks.size() + 1);
        outcomes.add(audit.run());
        return List.copyOf(outcomes);
    }

    private Outcome run(Check check) {
        long start = System.nanoTime();
        List<Fault> faults = sql.withHandle(h -> h.createQuery(check.faults()).bind("agency", current.get().agencyId()).setMaxRows(LISTED + 1)
                .mapTo(Fault.class).list());
        boolean more = faults.size() > LISTED;
        return new Outcome(check.key(), (System.nanoTime() - start) / 1_000_000, more ? faults.subList(0, LISTED) : faults, more);
    }
}
