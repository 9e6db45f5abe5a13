package app.anchorage.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Chromium;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotes in a real browser: how the pages look, and a quote that is written at the desk and accepted on a phone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuoteScreensTest {
    @Inject
    Cast cast;

    @Inject
    Deals deals;

    @Inject
    TestLines lines;

    @Inject
    Jdbi sql;

    @TestHTTPResource("/")
    URL root;

    @BeforeEach
    @AfterEach
    void begin() {
        deals.of(cast);
        sql.useHandle(h -> h.execute("delete from throttle"));
    }

    @Test
    void pages_fit_desk_and_phone() {
        long anchor = deals.anchor("小满");
        lines.of(cast).agreement(anchor, "70", 15, Deals.TODAY.minusDays(80));
        for (int day = 1; day <= 30; day++) {
            lines.settled(anchor, (day * 731) + ".20", Deals.TODAY.minusDays(day) + "T10:00");
        }
        long asked = deals.write("fee-0", "7000", "commission-0", "15");
        deals.act(cast.owner(), asked, "request");
        long sent = deals.write("terms", "坑位费在排期前三个工作日付清。");
        String link = deals.send(sent);
        cast.nobody().post(link + "/questions", "asker", "李雷", "question", "可以开专票吗？");
        deals.act(cast.staff(), sent, "versions");
        long open = deals.write();
        String openLink = deals.send(open);
        LinkedHashMap<String, String> pages = new LinkedHashMap<>();
        pages.put("rates", "/anchors/" + anchor + "/rates");
        pages.put("sheet", "/anchors/" + anchor + "/rates/sheet");
        pages.put("list", "/quotes");
        pages.put("empty", "/quotes?q=nothing");
        pages.put("new", "/quotes/new?merchant=" + deals.merchant());
        pages.put("edit", "/quotes/" + asked + "/edit");
        pages.put("asked", "/quotes/" + asked);
        pages.put("superseded", "/quotes/" + sent);
        pages.put("open", "/quotes/" + open);
        assertThat(new Screens("quote", root.toString()).look(cast.staff(), pages)).isEmpty();
        LinkedHashMap<String, String> outside = new LinkedHashMap<>();
        outside.put("merchant", openLink);
        outside.put("merchant-superseded", link);
        assertThat(new Screens("quote", root.toString()).look(cast.nobody(), outside)).isEmpty();
    }

    @Test
    void a_quote_for_two_anchors_is_written_at_the_desk_and_accepted_on_a_phone_and_its_fees_are_receivable_and_shared() {
        long anchor = deals.anchor("小满");
        deals.anchor("阿凯");
        lines.of(cast).agreement(anchor, "70", 15, Deals.TODAY.minusDays(80));
        deals.merchant();
        String[] link = new String[1];
        Chromium.with(browser -> {
            try (BrowserContext desk = browser.newContext(new NewContextOptions().setViewportSize(1280, 800))) {
                cast.staff().cookies().forEach((name, value) -> desk.addCookies(java.util.List.of(new Cookie(name, value).setUrl(root.toString()))));
                link[0] = write(desk.newPage());
            }
            try (BrowserContext phone = browser.newContext(new NewContextOptions().setViewportSize(375, 700).setHasTouch(true))) {
                accept(phone.newPage(), link[0]);
            }
        });
        reachesTheLedger();
    }

    /** Accepting made the contract and its slots; both fees are receivable, and a delivered one is deferred no longer. */
    private void reachesTheLedger() {
        String account = "/merchants/" + deals.merchant() + "/account";
        assertThat(cast.finance().get(account).asString()).contains("坑位费", "C-", "/1", "/2", "20,000.00");
        Long slot = one("select min(id) from slot where agency_id = ?");
        Long contract = one("select min(contract_id) from slot where agency_id = ?");
        assertThat(cast.staff().get("/contracts/" + contract).asString()).contains("小满", "阿凯", "10,000.00");
        assertThat(one("select sum(b.fen) from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id and a.kind = 'DEFERRED' where b.agency_id = ?"))
                .isEqualTo(-2_000_000);
        assertThat(cast.staff().post("/contracts/" + contract + "/slots/" + slot + "/delivery", "day", Deals.TODAY.toString(), "despite", "yes", "version", "0").statusCode()).isEqualTo(303);
        assertThat(one("select sum(b.fen) from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id and a.kind = 'DEFERRED' where b.agency_id = ?"))
                .isEqualTo(-1_000_000);
        assertThat(one("select -sum(b.fen) from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id and a.kind = 'VAT' where b.agency_id = ?"))
                .isEqualTo(56_604);
    }

    private Long one(String query) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery(query).bind(0, cast.agency()).mapTo(Long.class).one()));
    }

    private String write(Page page) {
        page.navigate(root + "quotes/new");
        page.selectOption("#merchant", new com.microsoft.playwright.options.SelectOption().setLabel("晚风服饰有限公司"));
        // every choice is answered by a new form, which listens from the moment it is there
        page.waitForSelector("#merchant option[selected]:has-text('晚风服饰有限公司')", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForResponse(answer -> answer.url().endsWith("/quotes"), () -> page.selectOption("#anchor-0",
                new com.microsoft.playwright.options.SelectOption().setLabel("小满")));
        page.waitForSelector("#fee-0[value='10000.00']");
        page.fill("#guarantee-0", "1:5");
        page.click("button[value='copy-0']");
        page.waitForSelector("#anchor-1");
        page.selectOption("#anchor-1", new com.microsoft.playwright.options.SelectOption().setLabel("阿凯"));
        page.waitForSelector("#anchor-1 option[selected]:has-text('阿凯')", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.click("form.deal-form .btn-primary");
        page.waitForURL("**/quotes/*");
        assertThat(page.content()).contains("20,000.00", "1:5", "50,000.00");
        page.click("form[action$='/sending'] button");
        return page.inputValue("#link");
    }

    private void accept(Page page, String link) {
        page.navigate(link.replaceFirst("https?://[^/]+/", root.toString()));
        assertThat(page.content()).contains("¥20,000.00", "18,867.92", "1,132.08");
        page.fill("#name", "李雷");
        page.fill("#title", "采购总监");
        page.check("#agree");
        page.click("form[action$='/acceptance'] button");
        page.waitForSelector(".flash");
        assertThat(page.content()).contains("谢谢，报价已接受", "李雷 · 采购总监");
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(375);
    }
}
