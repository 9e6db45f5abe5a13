package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import app.anchorage.agency.Agency;
import app.anchorage.agency.AgencyService;
import app.anchorage.agency.Role;
import app.anchorage.agency.signin.Passwords;
import app.anchorage.agency.signin.People;
import app.anchorage.web.BaseUrl;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** The try-out mode's two agencies and their people, with a password set anew at every start. Production has none of this. */
@ApplicationScoped
public class TryOutMembers {
    private static final String DEMO = "demo";
    private static final String OTHER = "other";

    @Inject
    AgencyService agencyService;

    @Inject
    Agencies agencies;

    @Inject
    People people;

    @Inject
    ActAs actAs;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Jdbi sql;

    @ConfigProperty(name = "anchorage.try-out")
    boolean tryOut;

    @ConfigProperty(name = "anchorage.demo-password")
    Optional<String> fixed;

    private final AtomicBoolean told = new AtomicBoolean();
    private volatile String password;

    void onStart(@Observes @Priority(2000) StartupEvent start) {
        if (tryOut) {
            password = fixed.filter(p -> !p.isBlank()).orElseGet(TryOutMembers::random);
            invite(Passwords.hash(password));
        }
    }

    /** Who is told the address at once goes there at once. */
    void onListening(@ObservesAsync HttpServerStart start) {
        tell();
    }

    void onListening(@ObservesAsync HttpsServerStart start) {
        tell();
    }

    private void tell() {
        if (tryOut && told.compareAndSet(false, true)) {
            System.out.print(welcome());
        }
    }

    /** Makes whoever is missing and gives everybody the password; the agency {@code demo} is the one the example data goes into. */
    void invite(String hash) {
        long demo = agency(DEMO, "星野文化");
        long other = agency(OTHER, "海岸传媒");
        add(demo, "owner", "林岚", Role.OWNER, null, hash);
        add(demo, "staff", "周舟", Role.STAFF, null, hash);
        add(demo, "finance", "陈静", Role.FINANCE, null, hash);
        add(demo, "approver", "王磊", Role.APPROVER, null, hash);
        add(demo, "xiaoman", "小满", Role.ANCHOR, anchor(demo, "小满"), hash);
        add(demo, "akai", "阿凯", Role.ANCHOR, anchor(demo, "阿凯"), hash);
        add(other, "owner2", "赵敏", Role.OWNER, null, hash);
        add(other, "finance2", "孙宁", Role.FINANCE, null, hash);
    }

    private long agency(String code, String name) {
        return QuarkusTransaction.requiringNew().call(() -> agencies.withCode(code).map(Agency::id))
                .orElseGet(() -> agencyService.create(code, name, true));
    }

    private void add(long agency, String userName, String name, Role role, Long anchor, String hash) {
        as(agency, () -> {
            if (!people.renew(userName, hash)) {
                people.add(userName, hash, name, role, anchor);
            }
            return null;
        });
    }

    private long anchor(long agency, String stageName) {
        return as(agency, () -> sql.withHandle(h -> {
            h.execute("insert into anchor (agency_id, stage_name) values (?, ?) on conflict (agency_id, platform, stage_name) do nothing",
                    agency, stageName);
            return h.createQuery("select id from anchor where agency_id = ? and stage_name = ?").bind(0, agency).bind(1, stageName)
                    .mapTo(Long.class).one();
        }));
    }

    private <T> T as(long agency, Callable<T> work) {
        return actAs.call(Actor.system(agency), () -> QuarkusTransaction.requiringNew().call(work));
    }

    private String welcome() {
        return """

                ────────────────────────────────────────────────────────────────────
                 锚地 Anchorage · 试用 try-out
                 %s
                 星野文化: owner  staff  finance  approver  xiaoman  akai
                 海岸传媒: owner2  finance2
                 密码 password: %s
                ────────────────────────────────────────────────────────────────────

                """.formatted(baseUrl.link("/"), password);
    }

    private static String random() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder password = new StringBuilder();
        new SecureRandom().ints(12, 0, letters.length()).forEach(i -> password.append(letters.charAt(i)));
        return password.insert(8, '-').insert(4, '-').toString();
    }
}
