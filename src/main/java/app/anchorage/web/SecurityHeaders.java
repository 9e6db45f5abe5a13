package app.anchorage.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What every answer tells the browser: no foreign or inline code, no framing, no guessing of types; pages are not kept, static files are. */
@Singleton
class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    @Inject
    BaseUrl base;

    void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("Content-Security-Policy", POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("X-Frame-Options", "DENY");
        if (base.https()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        request.addHeadersEndHandler(ready -> caching(request, headers));
    }

    private static void caching(RoutingContext request, MultiMap headers) {
        int status = request.response().getStatusCode();
        if (isFile(request.normalizedPath()) && (status == 200 || status == 206 || status == 304)) {
            headers.set("Cache-Control", "public, max-age=31536000, immutable");
        } else if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static boolean isFile(String path) {
        return path.startsWith("/static/") || path.startsWith("/webjars/");
    }
}
