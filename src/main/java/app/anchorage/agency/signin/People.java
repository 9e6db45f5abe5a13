package app.anchorage.agency.signin;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Member;
import app.anchorage.agency.Members;
import app.anchorage.agency.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes people into the agency that is being worked for: a member and the log-in together. */
@ApplicationScoped
public class People {
    @Inject
    Members members;

    @Inject
    Logins logins;

    @Inject
    CurrentActor current;

    /** @param passwordHash see {@link Passwords#hash} */
    @Transactional
    public Login add(String userName, String passwordHash, String name, Role role, Long anchorId) {
        Member member = new Member(name, role, anchorId);
        members.persistAndFlush(member);
        Login login = new Login(userName, passwordHash, role.name(), current.get().agencyId(), member.id());
        logins.persistAndFlush(login);
        return login;
    }
}
