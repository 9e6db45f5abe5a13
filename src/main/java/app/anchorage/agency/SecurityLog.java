package app.anchorage.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** What concerns the safety of the portal: sign-ins, refusals, exports. Kept even when the business transaction is rolled back. */
@ApplicationScoped
public class SecurityLog {
    private static final Logger LOG = Logger.getLogger(SecurityLog.class);
    private static final int LONGEST = 500;

    /** What happened. */
    public enum Event {
        SIGN_IN, SIGN_IN_FAILED, SIGN_OUT, SESSION_ENDED, PASSWORD_CHANGED, PASSWORD_RESET, LINK_MADE, LINK_USED, LINK_REFUSED,
        ACCESS_REFUSED, CROSS_SITE_REFUSED, CSRF_REFUSED, THROTTLED, UPLOAD_REFUSED, EXPORT
    }

    /** Who it concerns, as far as known. */
    public record Who(Long agencyId, Long loginId, String userName) {
        public static final Who UNKNOWN = new Who(null, null, null);

        public static Who named(String userName) {
            return new Who(null, null, userName);
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    CurrentVertxRequest request;

    @Inject
    CurrentActor current;

    @Inject
    ExecutorService workers;

    /** Of the member who acts in this request, if any. */
    public void record(Event event, String detail) {
        record(event, current.find().map(a -> new Who(a.agencyId(), null, a.name())).orElse(Who.UNKNOWN), detail);
    }

    public void record(Event event, Who who, String detail) {
        write(event, who, RequestTrace.of(request.getCurrent()), detail);
    }

    /** For filters on the event loop (cross-site, CSRF): returns at once, writes on a worker. */
    public void refused(RoutingContext request, Event event, String detail) {
        later(request, event, Who.UNKNOWN, detail);
    }

    /** Returns at once, writes on a worker. */
    public void later(RoutingContext request, Event event, Who who, String detail) {
        RequestTrace trace = RequestTrace.of(request);
        workers.execute(() -> write(event, who, trace, detail));
    }

    void write(Event event, Who who, RequestTrace trace, String detail) {
        String user = oneLine(who.userName());
        String about = oneLine(detail);
        LOG.infof("%s user=%s address=%s request=%s %s", event, user, trace.address(), trace.id(), about);
        QuarkusTransaction.requiringNew().run(() -> sql.useHandle(h -> h.createUpdate("""
                insert into security_log (event, agency_id, login_id, user_name, address, detail, request_id)
                values (:event, :agency, :login, :user, :address, :about, :request)""")
                .bind("event", event).bind("agency", who.agencyId()).bind("login", who.loginId()).bind("user", user)
                .bind("address", trace.address()).bind("about", about).bind("request", trace.id()).execute()));
    }

    /** No line break or control character of a visitor's can forge a line. */
    static String oneLine(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "␤");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
