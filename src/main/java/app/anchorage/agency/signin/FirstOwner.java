package app.anchorage.agency.signin;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** A portal that nobody can enter yet prints the link that lets the first owner in. */
@ApplicationScoped
public class FirstOwner {
    private static final Logger LOG = Logger.getLogger(FirstOwner.class);

    @Inject
    SetUp setUp;

    @ConfigProperty(name = "anchorage.try-out")
    boolean tryOut;

    /** False while a command runs instead of the portal. */
    @ConfigProperty(name = "quarkus.http.host-enabled")
    boolean serving;

    void onStart(@Observes @Priority(3000) StartupEvent start) {
        if (!tryOut && serving && LaunchMode.current() == LaunchMode.NORMAL && setUp.nobodyIsIn()) {
            LOG.warnf("Nobody can sign in yet. Open this link within 24 hours to make the first agency and its owner; it works once:%n%n    %s%n",
                    setUp.firstOwnerLink());
        }
    }
}
