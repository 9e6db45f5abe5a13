package app.anchorage.agency.audit;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Chains committed audit events every second. An event announces itself in audit_pending in its own transaction, so a late commit is
 * sealed late and never missed; a lock per agency keeps other nodes out, and the seal's number is unique should the lock ever fail.
 */
@ApplicationScoped
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int LOCK = 7301;
    private static final int AT_ONCE = 1000;

    /** The last link of an agency's chain. */
    public record Link(long seq, byte[] hash) {}

    @Inject
    Jdbi sql;

    @Inject
    ActAs actAs;

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        try {
            waiting().forEach(this::sealQuietly);
        } catch (RuntimeException e) {
            LOG.warnf("The audit is not sealed yet: %s", e);
        }
    }

    private List<Long> waiting() {
        return sql.withHandle(h -> h.createQuery("select distinct agency_id from audit_pending").mapTo(Long.class).list());
    }

    private void sealQuietly(long agency) {
        try {
            seal(agency);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The audit of agency %d is not sealed yet", agency);
        }
    }

    /** Seals what the agency has committed by now, up to a batch. */
    public void seal(long agency) {
        actAs.run(Actor.system(agency), () -> QuarkusTransaction.requiringNew().run(() -> sql.useHandle(h -> seal(h, agency))));
    }

    private static void seal(Handle h, long agency) {
        h.execute("select pg_advisory_xact_lock(?, hashint8(?))", LOCK, agency);
        Link last = last(h, agency);
        for (AuditEvent event : pending(h, agency)) {
            last = new Link(last.seq() + 1, AuditChain.next(last.hash(), agency, event));
            h.execute("insert into audit_seal (agency_id, seq, event_id, hash) values (?, ?, ?, ?)", agency, last.seq(), event.id(), last.hash());
            h.execute("delete from audit_pending where agency_id = ? and event_id = ?", agency, event.id());
        }
    }

    private static Link last(Handle h, long agency) {
        return h.createQuery("select seq, hash from audit_seal where agency_id = :agency order by seq desc limit 1").bind("agency", agency)
                .mapTo(Link.class).findOne().orElseGet(() -> new Link(0, AuditChain.start(agency)));
    }

    private static List<AuditEvent> pending(Handle h, long agency) {
        return h.createQuery("select " + AuditEvent.COLUMNS + " " + """
                from audit_pending p join audit_event e on e.agency_id = p.agency_id and e.id = p.event_id
                where p.agency_id = :agency order by e.id limit :some""")
                .bind("agency", agency).bind("some", AT_ONCE).mapTo(AuditEvent.class).list();
    }
}
