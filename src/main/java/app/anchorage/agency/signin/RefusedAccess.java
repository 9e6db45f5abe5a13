package app.anchorage.agency.signin;

import app.anchorage.agency.Actor;
import app.anchorage.agency.SecurityLog;
import app.anchorage.agency.SecurityLog.Event;
import app.anchorage.agency.SecurityLog.Who;
import app.anchorage.web.SafePath;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps on record who asked for what their role does not allow. */
@ApplicationScoped
public class RefusedAccess {
    @Inject
    SecurityLog log;

    /** Nobody at all is only sent to sign in: that is no event. */
    void refused(@Observes AuthorizationFailureEvent event) {
        var identity = event.getSecurityIdentity();
        if (identity == null || identity.isAnonymous()) {
            return;
        }
        Actor actor = identity.getAttribute(Actor.ATTRIBUTE);
        SignedIn in = identity.getAttribute(SignedIn.ATTRIBUTE);
        RoutingContext request = (RoutingContext) event.getEventProperties().get(RoutingContext.class.getName());
        if (actor != null && in != null && request != null) {
            log.later(request, Event.ACCESS_REFUSED, new Who(actor.agencyId(), in.loginId(), in.userName()),
                    request.request().method() + " " + SafePath.of(request));
        }
    }
}
