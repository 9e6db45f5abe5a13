package app.anchorage.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import io.quarkus.runtime.configuration.MemorySize;

/** Stands before every route, also those that are not ours: refuses foreign hosts, foreign forms, odd methods and too much at once. */
@Singleton
class Guard {
    private static final int FIRST = Integer.MAX_VALUE;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern FORM_TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    @Inject
    SecurityHeaders headers;

    @Inject
    LocalRedirects redirects;

    @Inject
    BaseUrl base;

    @Inject
    ErrorPages pages;

    @Inject
    DiskRoom room;

    @Inject
    Event<Refusal> refusals;

    @ConfigProperty(name = "quarkus.rest-csrf.cookie-name")
    String tokenCookie;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largest;

    void stand(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        headers.add(request);
        redirects.keep(request);
        forgetDamagedToken(request);
        int refusal = refusal(request);
        if (refusal == 0) {
            if (isUpload(request)) {
                room.begin();
                request.addEndHandler(ended -> room.end());
            }
            request.next();
        } else {
            pages.send(request, refusal);
        }
    }

    private int refusal(RoutingContext request) {
        String method = request.request().method().name();
        if (!READING.contains(method) && !WRITING.contains(method)) {
            return 405;
        }
        HostAndPort authority = request.request().authority();
        if (authority == null || !base.serves(authority.host())) {
            refusals.fire(new Refusal(request, Refusal.Kind.FOREIGN_HOST));
            return 400;
        }
        if (WRITING.contains(method) && isForeign(request)) {
            refusals.fire(new Refusal(request, Refusal.Kind.CROSS_SITE));
            return 403;
        }
        if (tooLarge(request)) {
            return 413;
        }
        return isUpload(request) && !room.takes(length(request)) ? 507 : 0;
    }

    private static boolean isUpload(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        return type != null && type.startsWith("multipart/");
    }

    /** Nothing where the browser does not say: what comes in pieces is counted while it is read. */
    private static long length(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    /**
     * Every browser says where a form comes from, so over HTTPS what says nothing is refused. On plain http, which is this machine only, a script may
     * say nothing and still needs the form's token.
     */
    private boolean isForeign(RoutingContext request) {
        String site = request.request().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.request().getHeader("Origin");
        return origin == null ? base.https() : !base.isOwn(origin, request.request().authority().toString());
    }

    private boolean tooLarge(RoutingContext request) {
        try {
            return length(request) > largest.asLongValue();
        } catch (NumberFormatException unreadable) {
            return true;
        }
    }

    /** A damaged token cookie would make every page answer 400 until it expires: it is dropped, and the next page sets a new one. */
    private void forgetDamagedToken(RoutingContext request) {
        Cookie cookie = request.request().getCookie(tokenCookie);
        if (cookie != null && !FORM_TOKEN.matcher(cookie.getValue()).matches()) {
            request.response().removeCookie(tokenCookie, false);
        }
    }
}
