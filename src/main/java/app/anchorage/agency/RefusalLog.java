package app.anchorage.agency;

import app.anchorage.agency.SecurityLog.Event;
import app.anchorage.web.Refusal;
import app.anchorage.web.SafePath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps on record what the filters refused. */
@ApplicationScoped
public class RefusalLog {
    @Inject
    SecurityLog log;

    void refused(@Observes Refusal refusal) {
        Event event = refusal.kind() == Refusal.Kind.CSRF ? Event.CSRF_REFUSED : Event.CROSS_SITE_REFUSED;
        var request = refusal.request().request();
        log.refused(refusal.request(), event, refusal.kind() + " " + request.method() + " " + SafePath.of(refusal.request()));
    }
}
