package app.anchorage.schedule;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/**
 * One after the other: whoever books waits here for another booking of the agency to end, and is then told who has the time. What decides are the
 * database's exclusion constraints; without this lock two bookings that meet would wait for each other until one is thrown out.
 */
@ApplicationScoped
public class ScheduleLock {
    private static final int LOCK = 7302;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Instance<BeforeBooking> before;

    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        sql.useHandle(h -> h.execute("select pg_advisory_xact_lock(?, hashint8(?))", LOCK, current.get().agencyId()));
        before.forEach(BeforeBooking::tidy);
    }
}
