package app.anchorage.agency.signin;

import app.anchorage.agency.Role;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Signed-in browsers: rows, so that ending one ends every copy of its cookie, on every node. */
@ApplicationScoped
public class Sessions {
    /** One signed-in browser, as its owner sees it. */
    public record Seen(long id, Instant createdAt, Instant seenAt, String address, String agent) {}

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    /** @return the token for the cookie; it exists nowhere else */
    public String open(long loginId, long agencyId, Role role, String address, String agent) {
        String token = Token.random();
        Instant now = clock.instant();
        SessionLimits limits = SessionLimits.of(role);
        sql.useHandle(h -> Visits.note(h, loginId, now));
        sql.useHandle(h -> h.createUpdate("""
                insert into login_session (token_hash, login_id, agency_id, created_at, seen_at, idle_until, ends_at, address, agent)
                values (:hash, :login, :agency, :now, :now, :idle, :ends, :address, :agent)""")
                .bind("hash", Token.hash(token)).bind("login", loginId).bind("agency", agencyId).bind("now", now)
                .bind("idle", now.plus(limits.idle())).bind("ends", now.plus(limits.absolute()))
                .bind("address", address).bind("agent", agent).execute());
        return token;
    }

    public void end(String token) {
        sql.useHandle(h -> h.execute("delete from login_session where token_hash = ?", (Object) Token.hash(token)));
    }

    /** @return whether the log-in had such a session */
    public boolean end(long loginId, long id) {
        return sql.withHandle(h -> h.execute("delete from login_session where login_id = ? and id = ?", loginId, id)) > 0;
    }

    public void endAll(long loginId) {
        endOthers(loginId, -1);
    }

    public void endOthers(long loginId, long keep) {
        sql.useHandle(h -> h.execute("delete from login_session where login_id = ? and id <> ?", loginId, keep));
    }

    public List<Seen> of(long loginId) {
        return sql.withHandle(h -> h.createQuery("""
                select id, created_at, seen_at, address, agent from login_session
                where login_id = :login and idle_until > :now and ends_at > :now order by seen_at desc""")
                .bind("login", loginId).bind("now", clock.instant()).mapTo(Seen.class).list());
    }

    @Scheduled(every = "10m", delayed = "1m")
    void sweep() {
        sql.useHandle(h -> h.execute("delete from login_session where idle_until < now() or ends_at < now()"));
    }
}
