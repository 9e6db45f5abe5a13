package app.anchorage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, wherever it is; without one the browser tests are skipped and say so. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static Browser browser;

    private Chromium() {}

    /** Runs the test in the one browser of all tests, each in contexts of its own, or skips it loudly. */
    public static void with(Consumer<Browser> test) {
        Optional<Path> chromium = find();
        if (chromium.isEmpty()) {
            System.err.println("!!! NO CHROMIUM ON THE PATH: a browser test was SKIPPED, its pages were not looked at !!!");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on the PATH: the pages were not looked at");
        test.accept(browser(chromium.get()));
    }

    /** Started once, which takes longer than most pages; it ends with the tests. */
    private static synchronized Browser browser(Path chromium) {
        if (browser == null || !browser.isConnected()) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(launch(chromium));
        }
        return browser;
    }

    private static BrowserType.LaunchOptions launch(Path chromium) {
        return new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"));
    }

    private static Optional<Path> find() {
        String named = System.getProperty("chromium");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(dir -> NAMES.stream().map(name -> Path.of(dir, name))).filter(Files::isExecutable).findFirst();
    }
}
