package app.anchorage.schedule.calendar;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.signin.LinkToken;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Secret addresses under which calendar programs read a person's sessions; one per person, and a new one takes the old one back. */
@ApplicationScoped
public class Feeds {
    /** @param readAt when a calendar program last asked, or null */
    public record Feed(Instant createdAt, Instant readAt) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Transactional
    public Optional<Feed> of(long person) {
        return sql.withHandle(h -> h.createQuery("select created_at, read_at from calendar_feed where agency_id = :agency and person_id = :person and revoked_at is null")
                .bind("agency", agency()).bind("person", person).mapTo(Feed.class).findOne());
    }

    /** @return the address's token, which is shown once and not kept */
    @Transactional
    public String make(long person) {
        known(person);
        LinkToken token = LinkToken.make(agency());
        drop(person);
        sql.useHandle(h -> h.createUpdate("insert into calendar_feed (agency_id, person_id, token_hash, created_by) values (:agency, :person, :hash, :by)")
                .bind("agency", agency()).bind("person", person).bind("hash", token.hash()).bind("by", current.get().member()).execute());
        audit.record("FEED_MADE", "ANCHOR", person, null, null, null);
        return token.toString();
    }

    @Transactional
    public void revoke(long person) {
        known(person);
        drop(person);
        audit.record("FEED_REVOKED", "ANCHOR", person, null, null, null);
    }

    private void known(long person) {
        NotFound.unless(sql.withHandle(h -> h.createQuery("select id from anchor where agency_id = :agency and id = :id for update").bind("agency", agency())
                .bind("id", person).mapTo(Long.class).findOne()));
    }

    private void drop(long person) {
        sql.useHandle(h -> h.execute("update calendar_feed set revoked_at = now() where agency_id = ? and person_id = ? and revoked_at is null", agency(), person));
    }

    /** Whose sessions the address gives. */
    Optional<Long> behind(byte[] hash) {
        return sql.withHandle(h -> h.createQuery("select person_id from calendar_feed where agency_id = :agency and token_hash = :hash and revoked_at is null")
                .bind("agency", agency()).bind("hash", hash).mapTo(Long.class).findOne());
    }

    void read(long person, Instant now) {
        sql.useHandle(h -> h.execute("update calendar_feed set read_at = ? where agency_id = ? and person_id = ? and revoked_at is null", now, agency(), person));
    }

    private long agency() {
        return current.get().agencyId();
    }
}
