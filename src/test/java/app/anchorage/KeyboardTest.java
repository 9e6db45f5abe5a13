package app.anchorage;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.roster.Agreement;
import app.anchorage.roster.AgreementService;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job without a mouse: everything is reached by Tab, pressed by Enter, and whatever has the focus shows it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeyboardTest {
    private static final int FAR = 150;
    /** Empty where the look with and without the focus differ; a date field would go back to its first part when left. */
    private static final String FOCUS = """
            () => { const e = document.activeElement, look = () => { const s = getComputedStyle(e);
                return [s.outlineStyle === 'none' ? '' : s.outline, s.boxShadow, s.borderColor, s.backgroundColor, s.textDecoration].join('|'); };
              if (e.type === 'date') { const s = getComputedStyle(e); return s.boxShadow === 'none' && s.outlineStyle === 'none' ? e.outerHTML : ''; }
              const focused = look(); e.blur(); const plain = look(); e.focus();
              return focused === plain ? e.outerHTML.slice(0, 200) : ''; }""";

    @Inject
    Cast cast;

    @Inject
    AgreementService agreements;

    @TestHTTPResource("/")
    URL root;

    private final List<String> unseen = new ArrayList<>();

    @Test
    void from_sign_in_to_submission_by_tab_and_enter() {
        cast.as(cast.staff(), () -> agreements.add(cast.anchor("小满"), new Agreement.Terms(LocalDate.of(2020, 1, 1), 7000, null, null)));
        String userName = cast.finance().userName();
        Chromium.with(browser -> {
            try (BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 800)
                    .setLocale("zh-CN").setReducedMotion(ReducedMotion.REDUCE)); Page page = context.newPage()) {
                // From here on the browser hands every choice of a file over; told so at the key it may hear it after the key.
                page.onFileChooser(chooser -> {});
                signIn(page, userName);
                importReport(page);
                assign(page);
                settle(page);
            }
        });
        assertThat(unseen).as("has the focus and does not show it").isEmpty();
    }

    private void signIn(Page page, String userName) {
        page.navigate(root + "login");
        tabTo(page, "#userName");
        page.keyboard().type(userName);
        tabTo(page, "#password");
        page.keyboard().type(Cast.PASSWORD);
        enter(page, "form[action='/login'] .btn-primary");
    }

    private void importReport(Page page) {
        enter(page, "a[href='/imports']");
        tabTo(page, "#file");
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(Path.of("src/test/resources/reports/OrderDetail-2020-08-29.xls"));
        enter(page, "form[action='/imports'] .btn-primary");
        page.locator("form[action$='/commitment']").waitFor();
        enter(page, "form[action$='/commitment'] .btn-primary");
        page.locator("a[href^='/orders?file=']").waitFor();
    }

    private void assign(Page page) {
        enter(page, "a[href='/orders/unattributed']");
        enter(page, "a.btn-primary[href^='/orders/positions/new']");
        tabTo(page, "select[name=anchor]");
        page.keyboard().press("ArrowDown");
        enter(page, "form[method=get] .btn");
        enter(page, "form[action='/orders/positions'] .btn-primary");
    }

    private void settle(Page page) {
        enter(page, "a[href='/settlements']");
        tabTo(page, "input[name=cutoff]");
        enter(page, "form[action='/settlements'] .btn-primary");
        page.locator("form[action$='/submission']").waitFor();
        enter(page, "form[action$='/submission'] .btn-primary");
        assertThat(page.locator("form[action$='/submission']").count()).isZero();
        assertThat(page.content()).contains("待审批");
    }

    private void enter(Page page, String selector) {
        tabTo(page, selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** On the way every stop shows that it has the focus. */
    private void tabTo(Page page, String selector) {
        page.locator(selector).first().waitFor();
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            String hidden = (String) page.evaluate(FOCUS);
            if (!hidden.isEmpty() && !hidden.startsWith("<body")) {
                unseen.add(page.url() + ": " + hidden);
            }
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab on " + page.url());
    }
}
