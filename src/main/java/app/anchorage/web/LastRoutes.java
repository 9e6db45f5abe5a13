package app.anchorage.web;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Answers what no route answers, and failures outside any resource. */
@Singleton
class LastRoutes {
    private static final int BEFORE_THE_LAST = 1_000_000;

    @Inject
    ErrorPages pages;

    void add(@Observes Router router) {
        router.route().order(BEFORE_THE_LAST).handler(request -> pages.send(request, 404)).failureHandler(this::failed);
    }

    private void failed(RoutingContext request) {
        Throwable thrown = request.failure();
        boolean signInDecides = thrown instanceof UnauthorizedException || thrown instanceof AuthenticationException;
        if (signInDecides || request.response().headWritten() || request.response().ended()) {
            request.next();
            return;
        }
        pages.send(request, status(request, thrown), thrown);
    }

    private static int status(RoutingContext request, Throwable thrown) {
        if (thrown instanceof ForbiddenException) {
            return 403;
        }
        int status = request.statusCode();
        return thrown != null && (status < 400 || status == 500) ? Failure.of(thrown).status : Math.max(status, 400);
    }
}
