package app.anchorage.agency.signin;

import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Finds the member behind a session token, with the role the member has now. Plain SQL: no agency is known yet. */
@ApplicationScoped
public class SessionProvider implements IdentityProvider<SessionRequest> {
    private static final Duration SEEN_AT_MOST_EVERY = Duration.ofMinutes(1);

    /** A session that is still good. */
    public record Live(long id, long loginId, String userName, long agencyId, long memberId, Role role, Instant seenAt, Instant endsAt) {}

    /** The member whose session it is. */
    public record Person(String name, Long anchorId, String language, boolean disabled) {}

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sql.inTransaction(h -> identity(h, request)));
    }

    /** Null, that is nobody, when the session is unknown, over or a disabled member's. */
    private SecurityIdentity identity(Handle h, SessionRequest request) {
        Live live = live(h, Token.hash(request.token())).orElse(null);
        if (live == null) {
            return null;
        }
        Person person = person(h, live);
        if (person.disabled()) {
            return null;
        }
        touch(h, live);
        return identity(live, person, request.address());
    }

    /** The one row that is found tells the transaction its agency, for the member is behind the wall. */
    private Optional<Live> live(Handle h, byte[] hash) {
        return h.createQuery("""
                select s.id, s.login_id, l.user_name, l.agency_id, l.member_id, l.role, s.seen_at, s.ends_at,
                  set_config('app.agency_id', cast(l.agency_id as text), true) as told
                from login_session s join login l on l.id = s.login_id
                where s.token_hash = :hash and s.idle_until > :now and s.ends_at > :now""")
                .bind("hash", hash).bind("now", clock.instant()).mapTo(Live.class).findOne();
    }

    private static Person person(Handle h, Live live) {
        return h.createQuery("select name, anchor_id, language, disabled from member where agency_id = :agency and id = :member")
                .bind("agency", live.agencyId()).bind("member", live.memberId()).mapTo(Person.class).one();
    }

    private void touch(Handle h, Live live) {
        Instant now = clock.instant();
        if (live.seenAt().plus(SEEN_AT_MOST_EVERY).isBefore(now)) {
            h.execute("update login_session set seen_at = ?, idle_until = ? where id = ?",
                    now, now.plus(SessionLimits.of(live.role()).idle()), live.id());
            Visits.note(h, live.loginId(), now);
        }
    }

    private static SecurityIdentity identity(Live live, Person person, String address) {
        Actor actor = new Actor(live.agencyId(), live.memberId(), person.name(), live.role(), person.anchorId(), address);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(live.userName()))
                .addRole(live.role().name())
                .addAttribute(Actor.ATTRIBUTE, actor)
                .addAttribute(SignedIn.ATTRIBUTE, new SignedIn(live.id(), live.loginId(), live.userName(), person.language()))
                .build();
    }
}
