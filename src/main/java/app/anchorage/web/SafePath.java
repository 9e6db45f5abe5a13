package app.anchorage.web;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** A request's path as logs may keep it: the secret of a link that lets in without a log-in is left out, also where the link was mangled on its way. */
public final class SafePath {
    private static final Pattern SECRET = Pattern.compile("(?i)(?<=/(?:q|password|set-up|calendar)/)[^/]+|[a-z0-9_.-]{40,}");

    private SafePath() {}

    public static String of(RoutingContext request) {
        return of(request.normalizedPath());
    }

    static String of(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }
}
