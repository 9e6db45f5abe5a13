package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Chromium;
import app.anchorage.TestDatabase;
import app.anchorage.product.Shelf;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The selection of products on a phone, and what its pages look like. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoardBrowserTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @TestHTTPResource("/")
    URL root;

    private Shelf shelf;
    private String session;
    private long product;

    @BeforeEach
    void a_session_with_a_place() {
        Planned planned = new Planned(cast, sql);
        shelf = new Shelf(cast, sql);
        long merchant = shelf.merchant("杭州晚风服饰有限公司 " + UUID.randomUUID());
        String room = UUID.randomUUID().toString();
        session = planned.session(planned.room(room), "年货节晚场", "2027-11-01T20:00", "2027-11-01T23:00", null);
        product = shelf.product(merchant, "羊羔绒短外套女2026秋冬新款", "女装/女士精品", "live", "299", "everyday", "459", "commission", "20", "gifts", "防尘收纳袋");
        cast.staff().post(session + "/places", "merchant", "" + merchant, "format", "MIXED", "minutes", "15", "once", UUID.randomUUID().toString());
        cast.staff().post("/products/" + product + "/batches", "quantity", "2000", "to", "2027-11-20", "once", UUID.randomUUID().toString());
    }

    @Test
    void a_product_is_chosen_on_a_phone_from_the_proposal_to_the_run_sheet() {
        Chromium.with(browser -> {
            try (BrowserContext phone = browser.newContext(new NewContextOptions().setViewportSize(375, 740))) {
                phone.addCookies(cast.staff().cookies().entrySet().stream().map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(root.toString())).toList());
                phone.addCookies(List.of(new Cookie("language", "zh").setUrl(root.toString())));
                Page page = phone.newPage();
                page.navigate(root + session.substring(1) + "/board");
                page.locator(".actions .btn-primary").click();
                page.locator("input[name=product]").check();
                page.locator("main form[method=post] .btn-primary").click();
                page.locator("#stack-PROPOSED ~ article button").first().click();
                assertThat(page.locator(".state").first().textContent()).contains("已申请样品");
                page.selectOption("#state", "CHOSEN");
                page.locator("form[action$='/step'] .btn-primary").click();
                page.fill("#script", "今晚 299 元");
                page.locator("form[action$='/script'] .btn-primary").click();
                page.selectOption("#place", new com.microsoft.playwright.options.SelectOption().setIndex(1));
                page.locator("form[action$='/place'] .btn-primary").click();
                page.navigate(root + session.substring(1) + "/run-sheet");
                assertThat(page.locator(".run tbody").textContent()).contains("20:00–20:15", "羊羔绒短外套", "299.00", "今晚 299 元", "防尘收纳袋");
                page.navigate(root + session.substring(1) + "/board");
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(375);
                assertThat(page.locator("#stack-CHOSEN ~ article").count()).isEqualTo(1);
            }
        });
    }

    @Test
    void the_selection_looks_right_wide_and_narrow_in_both_languages() {
        cast.staff().post(session + "/board", "product", "" + product);
        long item = shelf.id("select id from board_item where agency_id = :agency and product_id = " + product);
        shelf.document(cast.staff(), "product", product, "食品经营许可证", "", "2027-01-01");
        cast.staff().post("/documents/needs", "category", "女装/女士精品", "kind", "质检报告");
        cast.staff().post("/samples", "product", "" + product, "quantity", "1", "requestedOn", "2026-01-01", "returnBy", "2026-01-20", "once", UUID.randomUUID().toString());
        LinkedHashMap<String, String> pages = new LinkedHashMap<>();
        pages.put("products", "/products");
        pages.put("product", "/products/" + product);
        pages.put("product-new", "/products/new");
        pages.put("documents", "/documents");
        pages.put("document-new", "/documents/new");
        pages.put("needs", "/documents/needs");
        pages.put("samples", "/samples");
        pages.put("sample-new", "/samples/new?product=" + product);
        pages.put("import", "/products/imports");
        pages.put("board", session + "/board");
        pages.put("offers", session + "/board/offers");
        pages.put("item", session + "/board/" + item);
        pages.put("run-sheet", session + "/run-sheet");
        assertThat(new app.anchorage.Screens("product", root.toString()).look(cast.staff(), pages)).isEmpty();
    }
}
