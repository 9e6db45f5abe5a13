package app.anchorage.agency.signin;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.AgencyService;
import app.anchorage.agency.Audit;
import app.anchorage.agency.Role;
import app.anchorage.agency.SecurityLog;
import app.anchorage.agency.SecurityLog.Event;
import app.anchorage.agency.SecurityLog.Who;
import app.anchorage.web.BaseUrl;
import app.anchorage.web.BrokenRule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** How the first person gets in: nobody has a default password; a link that works once lets an owner in. */
@ApplicationScoped
public class SetUp {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final int FIRST_OWNER_LOCK = 7302;

    @Inject
    OneTimeLinks links;

    @Inject
    Logins logins;

    @Inject
    AgencyService agencies;

    @Inject
    People people;

    @Inject
    ActAs actAs;

    @Inject
    Audit audit;

    @Inject
    SecurityLog log;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Jdbi sql;

    @Transactional
    public boolean nobodyIsIn() {
        return logins.count() == 0;
    }

    /** @return the full link for the first owner of this installation */
    @Transactional
    public String firstOwnerLink() {
        return baseUrl.link("/set-up/" + links.make(null, null, LIFE));
    }

    /** A further agency. @return the full link for its owner */
    public String newAgency(String code, String name) {
        long id = agencies.create(code, name, false);
        return baseUrl.link("/set-up/" + links.make(id, null, LIFE));
    }

    /** Makes the agency, unless the link is for one that is there, and its owner; the link is used up in the same transaction. */
    void enter(String token, OneTimeLinks.Link link, SetUpForm form, String hash) {
        long agency = link.agencyId() == null ? agencies.nextId() : link.agencyId();
        actAs.run(Actor.system(agency), () -> QuarkusTransaction.requiringNew().run(() -> {
            links.use(token);
            if (link.agencyId() == null) {
                onlyWhileNobodyIsIn();
                agencies.found(agency, form.code, form.agencyName, false);
            }
            Login owner = people.add(form.userName, hash, form.name.strip(), Role.OWNER, null);
            audit.record("OWNER_SET_UP", "MEMBER", owner.memberId(), null, Map.of("userName", owner.userName(), "role", Role.OWNER), null);
        }));
        log.record(Event.LINK_USED, new Who(agency, null, form.userName), "set-up");
    }

    /** Of several first-owner links (each node prints one) the first that is used ends the others. */
    private void onlyWhileNobodyIsIn() {
        sql.useHandle(h -> h.execute("select pg_advisory_xact_lock(?)", FIRST_OWNER_LOCK));
        if (!nobodyIsIn()) {
            throw new BrokenRule("setup_already");
        }
    }
}
