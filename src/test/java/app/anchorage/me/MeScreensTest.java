package app.anchorage.me;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Chromium;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The phone's pages in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MeScreensTest {
    @Inject
    Cast cast;

    @Inject
    Season season;

    @TestHTTPResource("/")
    URL root;

    @Test
    void pages_fit_a_phone() {
        season.play(cast);
        for (int day = 1; day < 15; day++) {
            season.lines.settled(season.alice, (day * 7919 % 2400 + 31) + ".17", Season.TODAY.minusDays(15 - day) + "T10:00");
        }
        season.lines.claim(season.onStatementAndClaimed, 13, "87.77", Season.TODAY + "T00:00");
        String statement = "/me/statements/" + season.statement();
        cast.alice().post("/me/lines/" + season.held + "/disputes", "note", "这一单是满减前的价格，请核对");
        cast.alice().post(statement + "/disputes", "note", "这一单少算了", "line", Long.toString(season.onStatement), "once", UUID.randomUUID().toString());
        LinkedHashMap<String, String> pages = new LinkedHashMap<>();
        pages.put("me", "/me");
        pages.put("days", "/me/lines?state=held&by=day");
        pages.put("lines", "/me/lines?state=held&day=" + Season.TODAY.plusDays(10));
        pages.put("items", "/me/lines?state=held&by=item");
        pages.put("risk", "/me/lines?state=risk");
        pages.put("change", "/me/lines?change=SETTLED");
        pages.put("line", "/me/lines/" + season.held);
        pages.put("entry", "/me/entries/" + season.entry(season.held, "ANCHOR"));
        pages.put("statements", "/me/statements");
        pages.put("statement", statement);
        pages.put("statement-day", statement + "/days/" + Season.TODAY.minusDays(25));
        assertThat(new Screens("me", root.toString()).look(cast.alice(), pages)).isEmpty();
        LinkedHashMap<String, String> answer = new LinkedHashMap<>();
        answer.put("disputes", "/disputes");
        answer.put("answer", "/orders/" + season.held + "/dispute");
        assertThat(new Screens("me", root.toString()).look(cast.finance(), answer)).isEmpty();
        LinkedHashMap<String, String> empty = new LinkedHashMap<>();
        empty.put("empty", "/me");
        empty.put("empty-lines", "/me/lines?state=held");
        assertThat(new Screens("me", root.toString()).look(cast.mallory(Role.ANCHOR), empty)).isEmpty();
    }

    @Test
    void a_browser_transfers_less_than_100_kilobytes_for_the_first_view() {
        season.play(cast);
        Chromium.with(chromium -> {
            try (BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(375, 800).setJavaScriptEnabled(false));
                    Page page = context.newPage()) {
                assertThat(weigh(page)).isBetween(2_000, 100_000);
            }
        });
    }

    private int weigh(Page page) {
        cast.alice().cookies().forEach((name, value) -> page.context().addCookies(List.of(new Cookie(name, value).setUrl(root.toString()))));
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate(root + "me", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        assertThat(requests).hasSizeBetween(2, 4);
        return requests.stream().map(Request::sizes).mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize).sum();
    }
}
