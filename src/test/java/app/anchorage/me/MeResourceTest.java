package app.anchorage.me;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MeResourceTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int ENOUGH = 80;

    @Inject
    Cast cast;

    @Inject
    Season season;

    @BeforeEach
    void play() {
        season.play(cast);
    }

    @Test
    void shows_what_is_payable_held_at_risk_and_approved() {
        String page = page(cast.alice(), "/me");
        assertThat(page).contains("37.67", "86.42", "49.92", "209.22", "61.44", "<rect", "待确认");
    }

    @Test
    void speaks_english() {
        cast.alice().post("/language", "language", "en", "back", "/me");
        assertThat(page(cast.alice(), "/me")).contains("Payable now", "Booked in the past month").doesNotContain("可结算");
    }

    @Test
    void says_what_changed_since_the_last_visit_only() {
        season.lastVisit(Instant.now());
        assertThat(page(cast.alice(), "/me")).contains("没有变化");
        season.lines.claim(season.claimed, 3, "71.31", Season.TODAY + "T00:00");
        String page = page(cast.alice(), "/me");
        assertThat(page).contains("维权失败，已恢复 1 单", "+49.92").doesNotContain("新结算 ");
        assertThat(page(cast.alice(), "/me/lines?change=RESTORED")).contains("49.92", "/me/lines/" + season.claimed);
    }

    @Test
    void a_visit_is_a_stretch_of_use_and_not_a_sign_in() {
        assertThat(page(cast.alice(), "/me")).contains("最近一个月入账的变化").doesNotContain("上次来之后");
        season.away(Duration.ofDays(3));
        season.lines.claim(season.claimed, 3, "71.31", Season.TODAY + "T00:00");
        for (int look = 0; look < 2; look++) {
            assertThat(page(cast.alice(), "/me")).contains("上次来之后", "维权失败，已恢复 1 单");
        }
        season.away(Duration.ofMinutes(20));
        assertThat(page(cast.alice(), "/me")).as("the same visit goes on").contains("维权失败，已恢复 1 单");
    }

    @Test
    void a_change_says_that_its_days_are_those_of_becoming_payable() {
        String page = page(cast.alice(), "/me");
        assertThat(page).contains("按入账时间算", "可结算日 ");
        cast.alice().post("/language", "language", "en", "back", "/me");
        assertThat(page(cast.alice(), "/me")).contains("By the time your agency booked it", "payable between ");
    }

    @Test
    void the_account_page_is_a_phones_for_an_anchor_and_an_offices_for_the_others() {
        assertThat(page(cast.alice(), "/account")).contains("<body class=\"phone\">", "/account/password", "/me/statements").doesNotContain("class=\"side\"");
        assertThat(cast.alice().post("/account/password", "current", "x", "password", "x", "repeat", "y").asString()).contains("<body class=\"phone\">");
        assertThat(page(cast.finance(), "/account")).contains("class=\"side\"");
    }

    @Test
    void a_refund_is_named_as_taken_back() {
        season.lastVisit(Instant.now());
        season.lines.claim(season.onStatementAndClaimed, 13, "87.77", Season.TODAY + "T00:00");
        assertThat(page(cast.alice(), "/me")).contains("退货扣回 1 单", "扣 ", "−61.44");
        assertThat(page(cast.alice(), "/me/lines?change=REFUNDED")).contains("−61.44", "/me/lines/" + season.onStatementAndClaimed);
    }

    @Test
    void an_anchor_without_anything_is_told_why() {
        assertThat(page(cast.mallory(Role.ANCHOR), "/me")).contains("0.00", "为什么是零", "还没有结算单", "没有在等退货期的钱");
    }

    @Test
    void only_anchors_have_a_phone() {
        for (Role role : new Role[] {Role.OWNER, Role.FINANCE, Role.APPROVER, Role.STAFF}) {
            for (String path : new String[] {"/me", "/me/lines", "/me/lines/" + season.held, "/me/statements", "/me/statements/" + season.statement()}) {
                assertThat(cast.of(role).get(path).statusCode()).as(role + " " + path).isEqualTo(403);
            }
        }
    }

    @Test
    void what_is_anothers_is_not_there() {
        long own = season.entry(season.held, "ANCHOR");
        for (Browser other : new Browser[] {cast.bob(), cast.mallory(Role.ANCHOR)}) {
            for (String path : new String[] {"/me/lines/" + season.held, "/me/entries/" + own, "/me/statements/" + season.statement(),
                "/me/statements/" + season.statement() + ".csv", "/me/statements/" + season.statement() + "/days/" + Season.TODAY}) {
                assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
            }
        }
        assertThat(cast.alice().get("/me/entries/" + season.entry(season.held, "AGENCY")).statusCode()).isEqualTo(404);
        assertThat(cast.alice().get("/me/entries/" + season.entry(season.held, "PLATFORM")).statusCode()).isEqualTo(404);
        assertThat(cast.alice().get("/me/lines/" + season.bobs).statusCode()).isEqualTo(404);
    }

    @Test
    void no_page_an_anchor_can_reach_tells_of_the_agencys_part_or_of_another_anchor() {
        Map<String, String> pages = crawl(cast.alice());
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages.keySet()).anyMatch(path -> path.startsWith("/me/entries/")).anyMatch(path -> path.startsWith("/me/statements/"))
                .allMatch(path -> path.startsWith("/me") || path.equals("/account"));
        String bob = "/" + season.bobs + "\"";
        pages.forEach((path, body) -> assertThat(body).as(path).doesNotContain(Season.SECRETS).doesNotContain(bob)
                .doesNotContain("/statements/" + season.statementOfBob()));
    }

    @Test
    void the_first_view_weighs_less_than_100_kilobytes() {
        String page = page(cast.alice(), "/me");
        assertThat(page).doesNotContain("<script", " style=", "<style");
        int weight = weight("/me");
        Matcher file = Pattern.compile("(?:<link[^>]*href|src)=\"([^\"]+)\"").matcher(page);
        while (file.find()) {
            weight += weight(file.group(1));
        }
        assertThat(weight).isBetween(1_000, 100_000);
    }

    private int weight(String path) {
        return cast.alice().request().config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip").get(path).then().statusCode(200).extract().asByteArray().length;
    }

    private static Map<String, String> crawl(Browser who) {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(java.util.List.of("/me"));
        while (!waiting.isEmpty() && pages.size() < ENOUGH) {
            String path = waiting.poll();
            if (pages.containsKey(path)) {
                continue;
            }
            String body = page(who, path);
            pages.put(path, body);
            Matcher link = LINK.matcher(body);
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!next.startsWith("/static/") && !next.matches(".*\\.(pdf|xlsx|csv)")) {
                    waiting.add(next);
                }
            }
        }
        return pages;
    }

    static String page(Browser who, String path) {
        var response = who.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.asString();
    }
}
