package app.anchorage.agency.signin;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.SecurityLog;
import app.anchorage.agency.SecurityLog.Event;
import app.anchorage.agency.SecurityLog.Who;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a log-in another password; every session but the one it is done in ends. */
@ApplicationScoped
public class NewPassword {
    @Inject
    Logins logins;

    @Inject
    Agencies agencies;

    @Inject
    Sessions sessions;

    @Inject
    OneTimeLinks links;

    @Inject
    Throttle throttle;

    @Inject
    CurrentActor current;

    @Inject
    ActAs actAs;

    @Inject
    Audit audit;

    @Inject
    SecurityLog log;

    @Inject
    Clock clock;

    /** Guessing the current password is counted like guessing at sign-in. */
    public boolean isCurrent(SignedIn who, String password) {
        List<Bucket> buckets = Bucket.of(who.userName(), current.get().address());
        if (throttle.take(buckets).isPresent()) {
            return false;
        }
        String hash = QuarkusTransaction.requiringNew().call(() -> logins.findById(who.loginId()).passwordHash());
        boolean right = Passwords.matches(password, hash);
        if (right) {
            throttle.forgive(buckets);
        }
        return right;
    }

    /** @return the text key of what is wrong with it */
    public Optional<String> objection(String userName, long agencyId, String password) {
        var agency = QuarkusTransaction.requiringNew().call(() -> agencies.findById(agencyId));
        return PasswordRules.objection(password, userName, agency.name(), agency.code());
    }

    /** @param hash made before, outside the transaction: hashing is slow on purpose */
    @Transactional
    public void change(SignedIn who, String hash) {
        Login login = logins.findById(who.loginId());
        login.changePassword(hash, clock.instant());
        sessions.endOthers(login.id(), who.sessionId());
        audit.record("PASSWORD_CHANGED", "MEMBER", login.memberId(), null, Map.of("userName", login.userName()), null);
        log.record(Event.PASSWORD_CHANGED, new Who(login.agencyId(), login.id(), login.userName()), "by the member");
    }

    /** By a one-time link: whoever holds it is the member, once. */
    public void set(String token, Login login, String hash) {
        Actor member = new Actor(login.agencyId(), login.memberId(), login.userName(), null, null, "-");
        actAs.run(member, () -> QuarkusTransaction.requiringNew().run(() -> {
            links.use(token);
            logins.findById(login.id()).changePassword(hash, clock.instant());
            sessions.endAll(login.id());
            audit.record("PASSWORD_SET_BY_LINK", "MEMBER", login.memberId(), null, Map.of("userName", login.userName()), null);
        }));
        log.record(Event.PASSWORD_RESET, new Who(login.agencyId(), login.id(), login.userName()), "by link");
    }
}
