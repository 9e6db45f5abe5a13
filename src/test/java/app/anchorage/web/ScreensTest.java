package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.Chromium;
import app.anchorage.TestDatabase;
import app.anchorage.agency.signin.SessionCookie;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The common pages in a real browser: pictures under target/, nothing wider than the screen, no serious axe finding, no refused script or style. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScreensTest {
    private static final Path PICTURES = Path.of("target/screens/web");
    private static final int[] WIDTHS = {1280, 375};

    @Inject
    Cast cast;

    @Inject
    SessionCookie sessionCookie;

    @TestHTTPResource("/")
    URL root;

    @Test
    void pages_fit_every_screen_and_language() {
        List<String> faults = new ArrayList<>();
        Chromium.with(browser -> {
            for (String language : List.of("zh", "en")) {
                for (int width : WIDTHS) {
                    look(browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 800)
                            .setBypassCSP(false)), language, width, faults);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private void look(BrowserContext context, String language, int width, List<String> faults) {
        String address = root.toString().replaceAll("/$", "");
        context.addCookies(List.of(new Cookie("language", language).setUrl(address)));
        String name = language + "-" + width + "-";
        visit(context, address + "/login", name + "login", width, faults);
        visit(context, address + "/no-such-page", name + "error", width, faults);
        signIn(context, cast.owner(), address);
        visit(context, address + "/", name + "home", width, faults);
        visit(context, address + "/demo", name + "tags", width, faults);
        visit(context, address + "/demo/phone", name + "phone", width, faults);
        context.close();
    }

    private void signIn(BrowserContext context, Browser who, String address) {
        context.addCookies(List.of(new Cookie(sessionCookie.name(), who.session()).setUrl(address)));
    }

    private void visit(BrowserContext context, String address, String name, int width, List<String> faults) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(name + ": " + message.text());
            }
        });
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            faults.add(name + " is " + wide + " wide");
        }
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                faults.add(name + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
            }
        }
        page.close();
    }
}
