package app.anchorage.ledger;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Begins postings: whoever posts first takes the agency's posting lock (design rule 5). */
@ApplicationScoped
public class Postings {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Waits until nobody else posts or approves for this agency; held to the end of the transaction. */
    public void lock() {
        sql.useHandle(h -> {
            h.createUpdate("insert into posting_lock (agency_id) values (:agency) on conflict do nothing")
                    .bind("agency", current.get().agencyId()).execute();
            h.createQuery("select agency_id from posting_lock where agency_id = :agency for update")
                    .bind("agency", current.get().agencyId()).mapTo(Long.class).one();
        });
    }

    /** Takes the lock and writes who posts, when and why. */
    public long begin(Cause cause, Long reference, String reason) {
        lock();
        Actor actor = current.get();
        return sql.withHandle(h -> h.createQuery("""
                insert into posting (agency_id, cause, reference, by_member, reason)
                values (:agency, :cause, :reference, :member, :reason) returning id""")
                .bind("agency", actor.agencyId()).bind("cause", cause.name()).bind("reference", reference)
                .bind("member", actor.memberId()).bind("reason", reason).mapTo(Long.class).one());
    }
}
