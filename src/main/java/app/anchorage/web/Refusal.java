package app.anchorage.web;

import io.vertx.ext.web.RoutingContext;

/** Fired when a request is refused before any room sees it, for whoever keeps the security log. */
public record Refusal(RoutingContext request, Kind kind) {
    /** Why. */
    public enum Kind {
        FOREIGN_HOST, CROSS_SITE, CSRF
    }
}
