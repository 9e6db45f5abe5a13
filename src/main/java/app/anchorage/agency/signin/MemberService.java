package app.anchorage.agency.signin;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Member;
import app.anchorage.agency.Members;
import app.anchorage.agency.Role;
import app.anchorage.agency.SecurityLog;
import app.anchorage.agency.SecurityLog.Event;
import app.anchorage.agency.SecurityLog.Who;
import app.anchorage.web.BaseUrl;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What an owner does with the people of the agency. Whatever changes what a person may do ends that person's sessions. */
@ApplicationScoped
public class MemberService {
    private static final Duration LINK_LIFE = Duration.ofMinutes(30);

    /** A member as the audit keeps it. */
    public record State(String userName, String name, Role role, Long anchorId, boolean disabled) {}

    @Inject
    Members members;

    @Inject
    Logins logins;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    OneTimeLinks links;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    SecurityLog log;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Jdbi sql;

    /** @param unusableHash of a password nobody knows: the member sets one by a link; empty when the user name is taken */
    @Transactional
    public Optional<Long> add(MemberForm form, String unusableHash) {
        if (logins.named(form.userName).isPresent()) {
            return Optional.empty();
        }
        checkAnchor(form.anchorId());
        Login login = people.add(form.userName, unusableHash, form.name.strip(), form.role(), form.anchorId());
        audit.record("MEMBER_ADDED", "MEMBER", login.memberId(), null, state(member(login.memberId()), login), null);
        return Optional.of(login.memberId());
    }

    @Transactional
    public void change(long id, Role role, Long anchorId) {
        Member member = member(id);
        Login login = login(id);
        State before = state(member, login);
        if (role != Role.OWNER) {
            refuseLastOwner(member);
        }
        checkAnchor(anchorId);
        member.become(role, anchorId);
        members.flush();
        sessions.endAll(login.id());
        audit.record("ROLE_CHANGED", "MEMBER", id, before, state(member, login), null);
    }

    @Transactional
    public void disable(long id) {
        Member member = member(id);
        Login login = login(id);
        refuseLastOwner(member);
        State before = state(member, login);
        member.disable();
        sessions.endAll(login.id());
        audit.record("MEMBER_DISABLED", "MEMBER", id, before, state(member, login), null);
    }

    @Transactional
    public void enable(long id) {
        Member member = member(id);
        State before = state(member, login(id));
        member.enable();
        audit.record("MEMBER_ENABLED", "MEMBER", id, before, state(member, login(id)), null);
    }

    @Transactional
    public void endSessions(long id) {
        Login login = login(id);
        sessions.endAll(login.id());
        audit.record("SESSIONS_ENDED", "MEMBER", id, null, null, null);
        log.record(Event.SESSION_ENDED, new Who(login.agencyId(), login.id(), login.userName()), "all, by " + current.get().name());
    }

    /** @return the full link; whoever opens it within half an hour sets the member's password */
    @Transactional
    public String passwordLink(long id) {
        Login login = login(id);
        String link = baseUrl.link("/password/" + links.make(login.agencyId(), login.id(), LINK_LIFE));
        audit.record("PASSWORD_LINK_MADE", "MEMBER", id, null, null, null);
        log.record(Event.LINK_MADE, new Who(login.agencyId(), login.id(), login.userName()), "password link by " + current.get().name());
        return link;
    }

    private Member member(long id) {
        return NotFound.unless(members.findByIdOptional(id));
    }

    private Login login(long memberId) {
        return NotFound.unless(logins.of(current.get().agencyId(), memberId));
    }

    /** Locks the owners, so that two owners cannot disable each other at once. */
    private void refuseLastOwner(Member member) {
        List<Member> owners = members.activeOwners();
        if (owners.size() == 1 && owners.get(0).id() == member.id()) {
            throw new BrokenRule("member_last_owner").back("/members/" + member.id());
        }
    }

    private void checkAnchor(Long anchorId) {
        if (anchorId != null) {
            NotFound.unless(sql.withHandle(h -> h.createQuery("select id from anchor where agency_id = :agency and id = :id")
                    .bind("agency", current.get().agencyId()).bind("id", anchorId).mapTo(Long.class).findOne()));
        }
    }

    private static State state(Member member, Login login) {
        return new State(login.userName(), member.name(), member.role(), member.anchorId(), member.disabled());
    }
}
