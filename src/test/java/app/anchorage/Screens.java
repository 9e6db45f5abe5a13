package app.anchorage;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at a room's pages in a real browser, wide and narrow, in both languages: pictures under target/screens, and as faults what is wider than
 * the screen, what axe calls serious, and what the content policy refuses.
 */
public final class Screens {
    private static final int[] WIDTHS = {1280, 375};

    private final Path pictures;
    private final String address;
    private final List<String> faults = new ArrayList<>();

    public Screens(String room, String address) {
        this.pictures = Path.of("target/screens", room);
        this.address = address.replaceAll("/$", "");
    }

    /** @param pages name of the picture → path; @return what is wrong */
    public List<String> look(app.anchorage.Browser who, LinkedHashMap<String, String> pages) {
        Chromium.with(browser -> {
            for (String language : List.of("zh", "en")) {
                for (int width : WIDTHS) {
                    try (BrowserContext context = browser.newContext(new NewContextOptions().setViewportSize(width, 800))) {
                        context.addCookies(cookies(who, language));
                        try (Page page = open(context)) {
                            pages.forEach((name, path) -> visit(page, path, language + "-" + width + "-" + name, width));
                        }
                    }
                }
            }
        });
        return faults;
    }

    private List<Cookie> cookies(app.anchorage.Browser who, String language) {
        Map<String, String> all = new LinkedHashMap<>(who.cookies());
        all.put("language", language);
        return all.entrySet().stream().map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(address)).toList();
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private void visit(Page page, String path, String name, int width) {
        page.navigate(address + path);
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")).setFullPage(true));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            faults.add(name + " is " + wide + " wide");
        }
        axe(page).analyze().getViolations().stream().filter(Screens::isSerious)
                .forEach(rule -> faults.add(name + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml()));
    }

    /** One run in the page itself: the other way opens a page more for each page, for frames of other sites, which ours have not. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static boolean isSerious(Rule rule) {
        return List.of("serious", "critical").contains(rule.getImpact());
    }
}
