package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Chromium;
import app.anchorage.TestDatabase;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** People at their browsers: two want the same hour, one moves a session over midnight. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BookingBrowserTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @TestHTTPResource("/")
    URL root;

    @Test
    void two_people_fill_in_the_same_hour_and_the_second_reads_who_has_it() {
        Planned planned = new Planned(cast, sql);
        planned.room("一号间");
        planned.room("二号间");
        cast.anchor("小满");
        Chromium.with(browser -> {
            try (BrowserContext one = browser(browser, cast.owner()); BrowserContext two = browser(browser, cast.staff())) {
                Page first = filled(one, "一号间", "先提交的");
                Page second = filled(two, "二号间", "后提交的");
                first.locator("main form.form .btn-primary").click();
                second.locator("main form.form .btn-primary").click();
                assertThat(first.locator("h1").textContent()).isEqualTo("先提交的");
                assertThat(second.locator(".faults").textContent()).contains("小满 在 2027-07-01 20:00–22:00 已有安排：“先提交的”");
                assertThat(second.locator("#title").inputValue()).isEqualTo("后提交的");
                first.getByText("修改或改期").click();
                first.fill("#to", "2027-07-02T01:30");
                first.fill("#reason", "加时");
                first.locator("main form.form .btn-primary").click();
                assertThat(first.locator(".lead").textContent()).contains("20:00–01:30 +1");
            }
        });
    }

    @Test
    void two_sessions_are_swapped_after_a_look_at_what_comes_of_it() {
        Planned planned = new Planned(cast, sql);
        long room = planned.room("对调间");
        long anchor = cast.anchor("小满");
        String early = planned.session(room, "早场", "2027-07-05T08:00", "2027-07-05T10:00", anchor);
        planned.session(room, "晚场", "2027-07-05T20:00", "2027-07-06T00:30", anchor);
        Chromium.with(browser -> {
            try (BrowserContext context = browser(browser, cast.staff())) {
                Page page = context.newPage();
                page.navigate(root + early.substring(1));
                page.getByText("与另一场对调").click();
                page.selectOption("#other", new com.microsoft.playwright.options.SelectOption().setLabel("2027-07-05 20:00–00:30 +1 · 对调间 · 晚场"));
                page.getByText("先看结果").click();
                assertThat(page.locator("main table").textContent()).contains("08:00–10:00", "20:00–00:30 +1");
                page.fill("#reason", "主播要求");
                page.locator("main form[method=post] .btn-primary").click();
                assertThat(page.locator(".lead").textContent()).contains("20:00–00:30 +1");
                assertThat(page.locator(".tl").textContent()).contains("与另一场对调", "主播要求");
            }
        });
    }

    private Page filled(BrowserContext context, String room, String title) {
        Page page = context.newPage();
        page.navigate(root + "sessions/new?day=2027-07-01");
        page.fill("#title", title);
        page.selectOption("#room", new com.microsoft.playwright.options.SelectOption().setLabel(room));
        page.selectOption("#person", new com.microsoft.playwright.options.SelectOption().setLabel("小满"));
        page.fill("#from", "2027-07-01T20:00");
        page.fill("#to", "2027-07-01T22:00");
        return page;
    }

    private BrowserContext browser(Browser browser, app.anchorage.Browser who) {
        BrowserContext context = browser.newContext();
        context.addCookies(who.cookies().entrySet().stream().map(c -> new Cookie(c.getKey(), c.getValue()).setUrl(root.toString())).toList());
        context.addCookies(List.of(new Cookie("language", "zh").setUrl(root.toString())));
        return context;
    }
}
