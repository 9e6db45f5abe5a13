package app.anchorage.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Where the portal is reached over HTTPS, the form token's cookie is Secure and bound to the host by its name. */
public class HttpsSettings implements ConfigSourceFactory {
    private static final int BELOW_EVERYTHING_SET = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String base = context.getValue("anchorage.base-url").getValue();
        if (base == null || !base.startsWith("https:")) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(Map.of(
                "quarkus.rest-csrf.cookie-name", "__Host-form",
                "quarkus.rest-csrf.cookie-force-secure", "true"), "https-settings", BELOW_EVERYTHING_SET));
    }
}
