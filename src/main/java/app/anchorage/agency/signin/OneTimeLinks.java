package app.anchorage.agency.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Links that let one person in once: the first owner, an agency's owner, a member who needs a password. */
@ApplicationScoped
public class OneTimeLinks {
    /** @param agencyId whom it lets in, null for a new agency; @param loginId whose password it sets, null to add an owner */
    public record Link(Long agencyId, Long loginId) {}

    private static final String GOOD = """
            l.token_hash = :hash and l.used_at is null and l.expires_at > :now
            and (l.login_id is null or exists (select 1 from login g where g.id = l.login_id and g.password_changed_at = l.password_changed_at))
            """;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    /** @return the token, which exists nowhere else; earlier links for the same log-in are void */
    @Transactional
    public String make(Long agencyId, Long loginId, Duration life) {
        String token = Token.random();
        Instant now = clock.instant();
        sql.useHandle(h -> {
            h.execute("update set_up_link set used_at = ? where login_id = ? and used_at is null", now, loginId);
            h.createUpdate("""
                    insert into set_up_link (token_hash, expires_at, agency_id, login_id, password_changed_at)
                    values (:hash, :ends, :agency, :login, (select password_changed_at from login where id = :login))""")
                    .bind("hash", Token.hash(token)).bind("ends", now.plus(life)).bind("agency", agencyId).bind("login", loginId).execute();
        });
        return token;
    }

    /** What the link is for, while it is good. */
    @Transactional
    public Optional<Link> find(String token) {
        return sql.withHandle(h -> h.createQuery("select l.agency_id, l.login_id from set_up_link l where " + GOOD)
                .bind("hash", Token.hash(token)).bind("now", clock.instant()).mapTo(Link.class).findOne());
    }

    /** Uses it up, in the transaction of what it is used for; of two at once one finds it gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(String token) {
        int used = sql.withHandle(h -> h.createUpdate("update set_up_link l set used_at = :now where " + GOOD)
                .bind("hash", Token.hash(token)).bind("now", clock.instant()).execute());
        if (used == 0) {
            throw new LinkGone();
        }
    }
}
