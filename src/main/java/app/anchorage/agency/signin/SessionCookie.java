package app.anchorage.agency.signin;

import app.anchorage.agency.Role;
import app.anchorage.web.BaseUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that holds the session token; its name keeps other hosts and plain http out where the portal has https. */
@ApplicationScoped
public class SessionCookie {
    @Inject
    BaseUrl baseUrl;

    public String name() {
        return baseUrl.https() ? "__Host-anchorage" : "anchorage";
    }

    NewCookie holding(String token, Role role) {
        int forThisVisit = NewCookie.DEFAULT_MAX_AGE;
        return cookie(token, role == Role.ANCHOR ? (int) SessionLimits.of(role).absolute().toSeconds() : forThisVisit);
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String token, int maxAge) {
        return new NewCookie.Builder(name()).value(token).path("/").httpOnly(true).secure(baseUrl.https())
                .sameSite(NewCookie.SameSite.LAX).maxAge(maxAge).build();
    }
}
