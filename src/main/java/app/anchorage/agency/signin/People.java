package app.anchorage.agency.signin;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Member;
import app.anchorage.agency.Members;
import app.anchorage.agency.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Takes people into the agency that is being worked for: a member and the log-in together. */
@ApplicationScoped
public class People {
    @Inject
    Members members;

    @Inject
    Logins logins;

    @Inject
    Sessions sessions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param passwordHash see {@link Passwords#hash} */
    @Transactional
    public Login add(String userName, String passwordHash, String name, Role role, Long anchorId) {
        Member member = new Member(name, role, anchorId);
        members.persistAndFlush(member);
        Login login = new Login(userName, passwordHash, role.name(), current.get().agencyId(), member.id());
        logins.persistAndFlush(login);
        return login;
    }

    /** Another password for one who is here, with all sessions ended; @return false when the agency has no such log-in */
    @Transactional
    public boolean renew(String userName, String passwordHash) {
        Optional<Login> login = logins.named(userName).filter(l -> l.agencyId() == current.get().agencyId());
        login.ifPresent(l -> {
            l.changePassword(passwordHash, clock.instant());
            sessions.endAll(l.id());
        });
        return login.isPresent();
    }
}
