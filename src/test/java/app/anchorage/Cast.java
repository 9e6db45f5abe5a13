package app.anchorage;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.AgencyService;
import app.anchorage.agency.Role;
import app.anchorage.agency.signin.Login;
import app.anchorage.agency.signin.Passwords;
import app.anchorage.agency.signin.People;
import app.anchorage.agency.signin.SessionCookie;
import app.anchorage.agency.signin.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * Who plays in the tests: a fresh agency with one member of each role, and Mallory, who is the same in another agency. Inject it; each
 * injection is an agency of its own, made when first used.
 */
@Dependent
public class Cast {
    public static final String PASSWORD = "correct horse battery staple";

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000);
    private static String passwordHash;

    @Inject
    AgencyService agencies;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, Long> agencyIds = new HashMap<>();
    private final Map<String, Long> anchorIds = new HashMap<>();

    public long agency() {
        return agency("ours");
    }

    public long otherAgency() {
        return agency("theirs");
    }

    public Browser owner() {
        return browser("ours", "owner", Role.OWNER, null);
    }

    public Browser staff() {
        return browser("ours", "staff", Role.STAFF, null);
    }

    public Browser finance() {
        return browser("ours", "finance", Role.FINANCE, null);
    }

    public Browser approver() {
        return browser("ours", "approver", Role.APPROVER, null);
    }

    /** Alice is the anchor 小满. */
    public Browser alice() {
        return browser("ours", "alice", Role.ANCHOR, anchor("小满"));
    }

    /** Bob is the anchor 阿凯 of the same agency. */
    public Browser bob() {
        return browser("ours", "bob", Role.ANCHOR, anchor("阿凯"));
    }

    /** Mallory of another agency, in the stated role (an anchor of that agency for ANCHOR). */
    public Browser mallory(Role role) {
        Long anchor = role == Role.ANCHOR ? anchor("theirs", "马洛里") : null;
        return browser("theirs", "mallory-" + role.name().toLowerCase(), role, anchor);
    }

    public Browser nobody() {
        return new Browser(null, null, cookie.name(), null);
    }

    /** A browser of the stated role of our agency (the anchor is Alice). */
    public Browser of(Role role) {
        return switch (role) {
            case OWNER -> owner();
            case STAFF -> staff();
            case FINANCE -> finance();
            case APPROVER -> approver();
            case ANCHOR -> alice();
        };
    }

    /** The id of our agency's anchor of that name, made when first asked for. */
    public long anchor(String stageName) {
        return anchor("ours", stageName);
    }

    /** Works as the member in a transaction of its own. */
    public <T> T as(Browser who, Callable<T> work) {
        return actAs.call(who.actor(), () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** Works as the system of our agency in a transaction of its own. */
    public <T> T asAgency(Callable<T> work) {
        return asAgency(agency(), work);
    }

    public <T> T asAgency(long agency, Callable<T> work) {
        return actAs.call(Actor.system(agency), () -> QuarkusTransaction.requiringNew().call(work));
    }

    private synchronized long agency(String which) {
        return agencyIds.computeIfAbsent(which, w -> {
            String code = w + "-" + NUMBER.incrementAndGet();
            return agencies.create(code, "机构 " + code, false);
        });
    }

    private synchronized long anchor(String which, String stageName) {
        long agency = agency(which);
        return anchorIds.computeIfAbsent(which + stageName, w -> asAgency(agency, () -> sql.withHandle(h -> h.createQuery(
                "insert into anchor (agency_id, stage_name) values (:agency, :name) returning id")
                .bind("agency", agency).bind("name", stageName).mapTo(Long.class).one())));
    }

    private synchronized Browser browser(String which, String name, Role role, Long anchor) {
        return browsers.computeIfAbsent(which + name, w -> signedIn(agency(which), name, role, anchor));
    }

    /** Opens the session directly: the sign-in page has tests of its own, and password hashes are slow. */
    private Browser signedIn(long agency, String name, Role role, Long anchor) {
        String userName = name + "-" + NUMBER.incrementAndGet();
        Login login = asAgency(agency, () -> people.add(userName, passwordHash(), name, role, anchor));
        Actor actor = new Actor(agency, login.memberId(), name, role, anchor, "127.0.0.1");
        String token = QuarkusTransaction.requiringNew().call(() -> sessions.open(login.id(), agency, role, "127.0.0.1", "test"));
        return new Browser(actor, userName, cookie.name(), token);
    }

    private static synchronized String passwordHash() {
        if (passwordHash == null) {
            passwordHash = Passwords.hash(PASSWORD);
        }
        return passwordHash;
    }
}
