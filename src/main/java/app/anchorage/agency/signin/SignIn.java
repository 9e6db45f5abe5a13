package app.anchorage.agency.signin;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Member;
import app.anchorage.agency.Members;
import app.anchorage.agency.Role;
import app.anchorage.agency.SecurityLog;
import app.anchorage.agency.SecurityLog.Event;
import app.anchorage.agency.SecurityLog.Who;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Signing in and out. Unknown user, wrong password and disabled member are one and the same answer. */
@ApplicationScoped
public class SignIn {
    /** What came of an attempt: a session, a wait, or neither. */
    public record Result(String token, Role role, Duration delay) {
        static final Result REFUSED = new Result(null, null, null);

        public boolean ok() {
            return token != null;
        }
    }

    @Inject
    Logins logins;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    Throttle throttle;

    @Inject
    IdentityProviderManager identities;

    @Inject
    SecurityLog log;

    @Inject
    ActAs actAs;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param oldToken the session this browser had, which ends with a new sign-in; may be null */
    public Result attempt(String name, String password, String address, String agent, String oldToken) {
        String userName = UserNames.plain(name);
        List<Bucket> buckets = Bucket.of(userName, address);
        Optional<Duration> wait = throttle.take(buckets);
        if (wait.isPresent()) {
            log.record(Event.THROTTLED, Who.named(userName), "sign-in");
            return new Result(null, null, wait.get());
        }
        if (!passwordIsRight(userName, password)) {
            return refused(userName);
        }
        return QuarkusTransaction.requiringNew().call(() -> logins.named(userName))
                .flatMap(login -> mayEnter(login).map(member -> enter(login, member, buckets, address, agent, oldToken)))
                .orElseGet(() -> refused(userName));
    }

    private boolean passwordIsRight(String userName, String password) {
        var request = new UsernamePasswordAuthenticationRequest(userName, new PasswordCredential(Passwords.prepared(password).toCharArray()));
        return Passwords.inTurn(() -> {
            try {
                return identities.authenticateBlocking(request) != null;
            } catch (AuthenticationFailedException e) {
                return false;
            }
        }).orElse(false);
    }

    private Optional<Member> mayEnter(Login login) {
        return actAs.call(Actor.system(login.agencyId()), () -> QuarkusTransaction.requiringNew()
                .call(() -> members.findByIdOptional(login.memberId()).filter(member -> !member.disabled())));
    }

    private Result enter(Login login, Member member, List<Bucket> buckets, String address, String agent, String oldToken) {
        throttle.forgive(buckets);
        Role role = Role.valueOf(login.role());
        Actor actor = new Actor(login.agencyId(), login.memberId(), member.name(), role, member.anchorId(), address);
        String token = actAs.call(actor, () -> QuarkusTransaction.requiringNew().call(() -> {
            if (oldToken != null) {
                sessions.end(oldToken);
            }
            logins.findById(login.id()).signedIn(clock.instant());
            audit.record("SIGN_IN", "MEMBER", login.memberId(), null, null, null);
            return sessions.open(login.id(), login.agencyId(), role, address, agent);
        }));
        log.record(Event.SIGN_IN, new Who(login.agencyId(), login.id(), login.userName()), "password");
        return new Result(token, role, null);
    }

    private Result refused(String userName) {
        log.record(Event.SIGN_IN_FAILED, Who.named(userName), "password");
        return Result.REFUSED;
    }

    public void signOut(String token) {
        QuarkusTransaction.requiringNew().run(() -> {
            sessions.end(token);
            current.find().filter(actor -> actor.memberId() != null)
                    .ifPresent(actor -> audit.record("SIGN_OUT", "MEMBER", actor.memberId(), null, null, null));
        });
        log.record(Event.SIGN_OUT, null);
    }
}
