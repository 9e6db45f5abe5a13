package app.anchorage.home;

import app.anchorage.web.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Before a page is made for a browser without a language of its own, its member's is looked up. */
public class LanguageFilter {
    @Inject
    MemberLanguage members;

    @ServerRequestFilter
    public void speak(RoutingContext request) {
        if (request.user() != null && !Language.chosen(request)) {
            members.tell(request);
        }
    }
}
