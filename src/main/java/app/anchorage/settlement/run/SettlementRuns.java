package app.anchorage.settlement.run;

import app.anchorage.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The agency's settlement runs. */
@ApplicationScoped
public class SettlementRuns implements PanacheRepository<SettlementRun> {
    /** Seconds: a run of ten million open lines takes minutes, its dry run more than the one that pages have. */
    static final int PATIENCE = 900;

    public SettlementRun get(long id) {
        return NotFound.unless(findByIdOptional(id));
    }

    /** For a change of its state: nobody else changes it until this transaction ends. */
    SettlementRun hold(long id) {
        return NotFound.unless(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
