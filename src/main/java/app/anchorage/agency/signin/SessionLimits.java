package app.anchorage.agency.signin;

import app.anchorage.agency.Role;
import java.time.Duration;

/** How long a session lives without being used, and in all; an anchor's phone stays signed in longer. */
record SessionLimits(Duration idle, Duration absolute) {
    private static final SessionLimits OFFICE = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
    private static final SessionLimits PHONE = new SessionLimits(Duration.ofDays(7), Duration.ofDays(30));

    static SessionLimits of(Role role) {
        return role == Role.ANCHOR ? PHONE : OFFICE;
    }
}
