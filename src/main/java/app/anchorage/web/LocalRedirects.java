package app.anchorage.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Says only the path where a redirect stays on this host: behind a proxy that ends TLS the full address would name http, and the browser would
 * leave HTTPS or refuse to follow.
 */
@Singleton
class LocalRedirects {
    private static final String LOCATION = "Location";

    void keep(RoutingContext request) {
        String here = request.request().scheme() + "://" + request.request().authority() + "/";
        MultiMap headers = request.response().headers();
        request.addHeadersEndHandler(ready -> {
            String location = headers.get(LOCATION);
            if (location != null && location.startsWith(here)) {
                headers.set(LOCATION, location.substring(here.length() - 1));
            }
        });
    }
}
