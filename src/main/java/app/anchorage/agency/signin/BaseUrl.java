package app.anchorage.agency.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that members type, as configured: links are built from it and never from what a request claims. */
@ApplicationScoped
public class BaseUrl {
    @ConfigProperty(name = "anchorage.base-url")
    Optional<String> configured;

    @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080")
    int port;

    public boolean secure() {
        return configured.map(url -> url.startsWith("https://")).orElse(false);
    }

    public String link(String path) {
        return configured.map(url -> url.replaceAll("/+$", "")).orElse("http://localhost:" + port) + path;
    }
}
