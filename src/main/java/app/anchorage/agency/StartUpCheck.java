package app.anchorage.agency;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Refuses to start where a wall between agencies would be missing, or sign-ins would travel in the clear. */
@ApplicationScoped
public class StartUpCheck {
    private static final Logger LOG = Logger.getLogger(StartUpCheck.class);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    Jdbi sql;

    @ConfigProperty(name = "anchorage.base-url")
    Optional<String> baseUrl;

    @ConfigProperty(name = "anchorage.try-out")
    boolean tryOut;

    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    void onStart(@Observes @Priority(1) StartupEvent start) {
        role(sql).ifPresent(StartUpCheck::refuse);
        if (LaunchMode.current() == LaunchMode.NORMAL && !tryOut) {
            address(baseUrl.orElse("")).ifPresent(StartUpCheck::refuse);
            if (password.filter(p -> p.length() >= 12).isEmpty()) {
                LOG.warn("The application's database role has no password, or one under 12 characters: set QUARKUS_DATASOURCE_PASSWORD");
            }
        }
    }

    private static void refuse(String why) {
        throw new IllegalStateException("Anchorage does not start: " + why);
    }

    /** What is wrong with the role that the application works with: row-level security must hold for it. */
    static Optional<String> role(Jdbi sql) {
        return sql.withHandle(h -> h.createQuery("""
                select case when r.rolsuper then 'its database role ' || r.rolname || ' is a superuser'
                            when r.rolbypassrls then 'its database role ' || r.rolname || ' bypasses row-level security'
                            when exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                         and pg_has_role(r.oid, c.relowner, 'member'))
                            then 'its database role ' || r.rolname || ' owns tables; only the role of the migrations may'
                       end
                from pg_roles r where r.rolname = current_user""").mapTo(String.class).findOne());
    }

    /** What is wrong with the address; plain http is fine on this machine only. */
    static Optional<String> address(String url) {
        if (url.isEmpty()) {
            return Optional.of("ANCHORAGE_BASE_URL is not set, e.g. https://anchorage.example.com");
        }
        URI uri = URI.create(url);
        if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
            return Optional.empty();
        }
        if ("http".equals(uri.getScheme()) && uri.getHost() != null && HERE.contains(uri.getHost())) {
            LOG.warn("ANCHORAGE_BASE_URL is plain http on this machine: cookies are not Secure. Use https for anything but a trial.");
            return Optional.empty();
        }
        return Optional.of("ANCHORAGE_BASE_URL must be https, it is " + url);
    }
}
