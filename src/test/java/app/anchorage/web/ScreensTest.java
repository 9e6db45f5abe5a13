package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The common pages in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScreensTest {
    @Inject
    Cast cast;

    @TestHTTPResource("/")
    URL root;

    @Test
    void pages_fit_every_screen_and_language() {
        Screens screens = new Screens("web", root.toString());
        screens.look(cast.nobody(), new LinkedHashMap<>(Map.of("login", "/login", "error", "/no-such-page")));
        assertThat(screens.look(cast.owner(), new LinkedHashMap<>(Map.of("home", "/", "tags", "/demo", "phone", "/demo/phone")))).isEmpty();
    }
}
