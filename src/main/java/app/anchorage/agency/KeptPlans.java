package app.anchorage.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Jdbi;

/**
 * For pages that are asked for all the time: the database plans each of their questions once for a connection and not for every request, which took longer
 * than to answer them. Only where the way to the answer is the same whatever is asked for.
 */
@ApplicationScoped
public class KeptPlans {
    @Inject
    Jdbi sql;

    /** For the rest of the transaction. */
    @Transactional(TxType.MANDATORY)
    public void use() {
        sql.useHandle(h -> h.execute("set local plan_cache_mode = force_generic_plan"));
    }
}
