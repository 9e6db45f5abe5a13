package app.anchorage.web;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one address the portal is reached at: which hosts it answers, whether cookies are Secure, how links from outside look. */
@Singleton
public class BaseUrl {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final URI base;

    BaseUrl(@ConfigProperty(name = "anchorage.base-url") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        base = URI.create(configured.orElse("http://localhost:" + port));
        if (base.getHost() == null) {
            throw new IllegalArgumentException("anchorage.base-url is not an address: " + base);
        }
    }

    public static boolean secure() {
        return Arc.container().instance(BaseUrl.class).get().https();
    }

    public boolean https() {
        return "https".equals(base.getScheme());
    }

    /** A full link, for what is read outside the portal. */
    public String link(String path) {
        return base.resolve(path).toString();
    }

    /** Loopback names are always fine: no other page can be behind them. */
    public boolean serves(String host) {
        return host != null && (LOOPBACK.contains(host) || base.getHost().equalsIgnoreCase(host));
    }

    /** Whether a form's Origin header names the same place as the request's Host. */
    public boolean isOwn(String origin, String authority) {
        try {
            URI from = URI.create(origin);
            return authority.equalsIgnoreCase(from.getAuthority()) && (!https() || "https".equals(from.getScheme()) || LOOPBACK.contains(from.getHost()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
