package app.anchorage.ledger.verify;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
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

    /** All checks, good and bad; in the caller's transaction. */
    public List<Outcome> run() {
        List<Outcome> outcomes = new ArrayList<>();
        sql.useHandle(h -> Stream.of(LedgerChecks.ALL, FactChecks.ALL, StatementChecks.ALL).flatMap(List::stream)
                .forEach(check -> outcomes.add(run(h, check))));
        outcomes.add(audit.run());
        return List.copyOf(outcomes);
    }

    private Outcome run(Handle h, Check check) {
        long start = System.nanoTime();
        List<Fault> faults = h.createQuery(check.faults()).bind("agency", current.get().agencyId()).setMaxRows(LISTED + 1).mapTo(Fault.class).list();
        boolean more = faults.size() > LISTED;
        return new Outcome(check.key(), (System.nanoTime() - start) / 1_000_000, more ? faults.subList(0, LISTED) : faults, more);
    }
}
