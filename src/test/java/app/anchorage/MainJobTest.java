package app.anchorage;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.roster.Agreement;
import app.anchorage.roster.AgreementService;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The whole main job in a real browser, in Chinese, on three real exports: import, assign, settle, approve, read, download. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MainJobTest {
    private static final List<String> DATES = List.of("2020-06-13", "2020-08-29", "2020-09-03");
    private static final Path PICTURES = Path.of("target/screens/main-job");

    @Inject
    Cast inOrder;

    @Inject
    Cast newestFirst;

    @Inject
    AgreementService agreements;

    @Inject
    Jdbi sql;

    @TestHTTPResource("/")
    URL root;

    @Test
    void from_three_reports_to_statements_in_date_order_and_newest_first() {
        Chromium.with(browser -> {
            String one = mainJob(browser, inOrder, DATES, "in-order");
            String other = mainJob(browser, newestFirst, List.of(DATES.get(2), DATES.get(1), DATES.get(0)), "newest-first");
            assertThat(other).isEqualTo(one);
        });
    }

    /** @return the statement's total */
    private String mainJob(com.microsoft.playwright.Browser browser, Cast cast, List<String> dates, String name) {
        agree(cast, "小满", 7000);
        agree(cast, "阿凯", 6000);
        try (BrowserContext finance = context(browser, cast.finance(), 1280); BrowserContext approver = context(browser, cast.approver(), 1280);
                BrowserContext phone = context(browser, cast.alice(), 375); BrowserContext other = context(browser, cast.bob(), 375)) {
            dates.forEach(date -> importReport(finance.newPage(), date, name));
            assertThat(facts(cast)).isEqualTo("13 lines, 10 settled, 3 paid, 48790 2837 35611 2432");
            assertThat(months(cast)).containsExactly("2020-06 179", "2020-07 2171", "2020-08 82");
            assign(finance.newPage(), name);
            String run = settle(finance.newPage(), name);
            approve(approver.newPage(), run, name);
            assertThat(balanced(cast)).isZero();
            return readStatements(List.of(phone.newPage(), other.newPage()), name);
        }
    }

    private void agree(Cast cast, String anchor, int points) {
        long id = cast.anchor(anchor);
        cast.as(cast.staff(), () -> agreements.add(id, new Agreement.Terms(LocalDate.of(2020, 1, 1), points, null, null)));
        if (anchor.equals("小满")) {
            cast.alice();
        }
    }

    private void importReport(Page page, String date, String name) {
        page.navigate(address("/imports"));
        page.setInputFiles("#file", Path.of("src/test/resources/reports/OrderDetail-" + date + ".xls"));
        page.click("form[action='/imports'] .btn-primary");
        Locator commit = page.locator("form[action$='/commitment'] .btn-primary");
        commit.waitFor();
        picture(page, name + "-preview-" + date);
        commit.click();
        page.locator("a[href^='/orders?file=']").waitFor();
        picture(page, name + "-result-" + date);
        page.close();
    }

    /** Gives the two positions of the queue to the two anchors, each after a look at the money that moves. */
    private void assign(Page page, String name) {
        for (String anchor : List.of("小满", "阿凯")) {
            page.navigate(address("/orders/unattributed"));
            picture(page, name + "-queue-" + anchor);
            page.locator("a.btn-primary[href^='/orders/positions/new']").first().click();
            page.selectOption("select[name=anchor]", new com.microsoft.playwright.options.SelectOption().setLabel(anchor));
            page.click("form[method=get] .btn");
            Locator confirm = page.locator("form[action='/orders/positions'] .btn-primary");
            confirm.waitFor();
            picture(page, name + "-assign-" + anchor);
            confirm.click();
        }
        page.navigate(address("/orders/unattributed"));
        assertThat(page.locator("a[href^='/orders/positions/new']").count()).isZero();
        page.close();
    }

    private String settle(Page page, String name) {
        page.navigate(address("/settlements"));
        page.fill("input[name=cutoff]", LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString());
        page.click("form[action='/settlements'] .btn-primary");
        page.locator("form[action$='/submission'] .btn-primary").waitFor();
        picture(page, name + "-draft");
        String run = page.url();
        page.click("form[action$='/submission'] .btn-primary");
        assertThat(page.locator("a[href$='/approval']").count()).as("nobody approves what he submitted").isZero();
        picture(page, name + "-submitted");
        page.close();
        return run;
    }

    private void approve(Page page, String run, String name) {
        page.navigate(run);
        page.click("a[href$='/approval']");
        picture(page, name + "-confirm");
        page.click("form[action$='/approval'] .btn-primary");
        page.navigate(run);
        picture(page, name + "-approved");
        assertThat(page.locator("a[href$='/approval']").count()).isZero();
        page.close();
    }

    /** Each anchor who has a statement opens it on the phone and downloads it; the files say the same total. */
    private String readStatements(List<Page> phones, String name) {
        StringBuilder totals = new StringBuilder();
        for (Page page : phones) {
            page.navigate(address("/me"));
            picture(page, name + "-me");
            page.navigate(address("/me/statements"));
            Locator statement = page.locator("a[href^='/me/statements/']").first();
            if (statement.count() == 0) {
                continue;
            }
            statement.click();
            picture(page, name + "-statement");
            totals.append(filesAgree(page)).append(' ');
        }
        return totals.toString();
    }

    private String filesAgree(Page page) {
        String csv = new String(download(page, ".csv"), StandardCharsets.UTF_8);
        String total = lastAmount(csv);
        assertThat(page.content()).contains(total);
        assertThat(download(page, ".pdf")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(download(page, ".xlsx")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        return total;
    }

    private byte[] download(Page page, String kind) {
        Download file = page.waitForDownload(() -> page.locator("a[href$='" + kind + "']").first().click());
        try {
            return Files.readAllBytes(file.path());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The sum in the control row at the end of the file. */
    private static String lastAmount(String csv) {
        String[] rows = csv.strip().split("\r?\n");
        Matcher amount = Pattern.compile("-?\\d+\\.\\d\\d").matcher(rows[rows.length - 1]);
        assertThat(amount.find()).as(rows[rows.length - 1]).isTrue();
        return amount.group();
    }

    private BrowserContext context(com.microsoft.playwright.Browser browser, Browser who, int width) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 800)
                .setLocale("zh-CN").setAcceptDownloads(true));
        context.addCookies(who.cookies().entrySet().stream().map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(address(""))).toList());
        return context;
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private String address(String path) {
        return root.toString().replaceAll("/$", "") + path;
    }

    private String facts(Cast cast) {
        return read(cast, """
                select count(*) || ' lines, ' || count(*) filter (where state = 3) || ' settled, ' || count(*) filter (where state = 1) || ' paid, '
                  || sum(paid_fen) || ' ' || sum(estimate_fen) || ' ' || sum(settled_fen) || ' ' || sum(income_fen)
                from order_line where state is not null""").get(0);
    }

    private List<String> months(Cast cast) {
        return read(cast, """
                select to_char(settled_on, 'YYYY-MM') || ' ' || sum(income_fen) from order_line where state = 3
                group by to_char(settled_on, 'YYYY-MM') order by 1""");
    }

    private long balanced(Cast cast) {
        return Long.parseLong(read(cast, "select coalesce(sum(fen), 0)::text from balance").get(0));
    }

    private List<String> read(Cast cast, String query) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery(query).mapTo(String.class).list()));
    }
}
