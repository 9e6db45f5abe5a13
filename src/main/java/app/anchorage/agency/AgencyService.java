package app.anchorage.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes agencies, each with what every agency needs before its first day. */
@ApplicationScoped
public class AgencyService {
    private static final int HOLD_DAYS = 15;

    @Inject
    Agencies agencies;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    /** In a transaction of its own, as the new agency: nobody else is one when it is made. */
    public long create(String code, String name, boolean tryOut) {
        long id = QuarkusTransaction.requiringNew().call(this::nextId);
        actAs.run(Actor.system(id), () -> QuarkusTransaction.requiringNew().run(() -> found(id, code, name, tryOut)));
        return id;
    }

    @Transactional
    public Agency.Settings settings() {
        return agencies.findById(current.get().agencyId()).settings();
    }

    @Transactional
    public void arrange(Agency.Settings settings) {
        Agency agency = agencies.findById(current.get().agencyId(), LockModeType.PESSIMISTIC_WRITE);
        Agency.Settings before = agency.settings();
        if (!before.equals(settings)) {
            agency.arrange(settings);
            audit.record("SETTINGS_CHANGED", "AGENCY", agency.id(), before, settings, null);
        }
    }

    public long nextId() {
        return sql.withHandle(h -> h.createQuery("select nextval('agency_seq')").mapTo(Long.class).one());
    }

    /** Within a transaction of the new agency ({@link #nextId}). */
    public void found(long id, String code, String name, boolean tryOut) {
        sql.useHandle(h -> {
            h.execute("insert into agency (id, code, name, try_out) values (?, ?, ?, ?)", id, code, name, tryOut);
            defaults(h, id);
        });
    }

    private static void defaults(Handle h, long id) {
        h.execute("insert into hold_rule (agency_id, scope, days, valid_from) values (?, 'AGENCY', ?, date '2000-01-01')", id, HOLD_DAYS);
        h.execute("insert into posting_lock (agency_id) values (?)", id);
        for (String kind : new String[] {"PLATFORM", "AGENCY", "SUSPENSE"}) {
            h.execute("insert into account (agency_id, kind) values (?, ?)", id, kind);
        }
    }
}
