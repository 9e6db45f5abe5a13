package app.anchorage.agency;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Second wall between agencies: each transaction tells PostgreSQL its agency, and row-level security does the rest. */
@ApplicationScoped
public class SecondWall {
    private static final String AGENCY = "select set_config('app.agency_id', ?, true)";
    private static final String AGENCY_AND_PLANS = AGENCY + ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    @Inject
    DataSource database;

    @Inject
    CurrentActor current;

    @Inject
    KeptPlans plans;

    @Inject
    TransactionManager transactions;

    void transactionBegins(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException, SystemException {
        if (Arc.container().requestContext().isActive() && current.find().isPresent()) {
            try {
                tell(current.get().agencyId());
            } catch (SQLException | RuntimeException away) {
                // or it would stay on the thread, and whoever works there next would work in it
                transactions.rollback();
                throw away;
            }
        }
    }

    /** The pool gives one connection per transaction, so this setting holds for Hibernate and plain JDBC alike. */
    private void tell(long agencyId) throws SQLException {
        try (Connection c = database.getConnection();
                var set = c.prepareStatement(plans.used() ? AGENCY_AND_PLANS : AGENCY)) {
            set.setString(1, Long.toString(agencyId));
            set.execute();
        }
    }
}
