package app.anchorage.me;

import static app.anchorage.me.MeResourceTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page keeps in memory (closed days, open lines, changes, a statement's sums) is never older than the books: each test looks, changes and looks again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeptSumsTest {
    @Inject
    Cast cast;

    @Inject
    Season season;

    @BeforeEach
    void play() {
        season.play(cast);
    }

    @Test
    void days_that_a_statement_closes_leave_the_payable_amount_and_what_is_booked_after_stands_in_it() {
        assertThat(payable()).isEqualTo("37.67");
        season.desk.settle(Season.TODAY.minusDays(1).toString());
        assertThat(payable()).isEqualTo("0.00");
        assertThat(page(cast.alice(), "/me")).contains("246.89");
        season.lines.claim(season.payable, 13, "53.82", Season.TODAY + "T00:00");
        assertThat(payable()).isEqualTo("−37.67");
    }

    @Test
    void money_that_is_frozen_and_released_is_at_risk_only_in_between() {
        assertThat(frozen()).isEqualTo("49.92");
        assertThat(page(cast.alice(), "/me")).contains("2 单");
        cast.finance().post("/orders/" + season.held + "/freezes", "reason", "等核对");
        assertThat(frozen()).as("86.42 more").isEqualTo("136.34");
        assertThat(page(cast.alice(), "/me")).contains("3 单；其中 61.44");
        Matcher release = Pattern.compile("/orders/\\d+/freezes/\\d+/release").matcher(cast.finance().get("/orders/" + season.held).asString());
        assertThat(release.find()).isTrue();
        cast.finance().post(release.group(), "reason", "核对完了");
        assertThat(frozen()).isEqualTo("49.92");
        assertThat(page(cast.alice(), "/me")).contains("2 单；其中 61.44");
    }

    @Test
    void a_frozen_line_that_becomes_somebody_elses_is_no_longer_at_risk_here() {
        assertThat(frozen()).isEqualTo("49.92");
        season.lines.assign(season.bob, Season.TODAY, season.claimed);
        assertThat(frozen()).isEqualTo("0.00");
        assertThat(page(cast.alice(), "/me")).contains("1 单；其中 61.44");
    }

    @Test
    void what_was_booked_since_the_last_visit_grows_with_each_booking() {
        season.lastVisit(Instant.now());
        assertThat(page(cast.alice(), "/me")).contains("没有变化");
        long sold = season.lines.settled(season.alice, "33.30", Season.TODAY.minusDays(2) + "T12:00");
        assertThat(page(cast.alice(), "/me")).contains("新结算 1 单", "+23.31");
        season.byHand(season.alice, sold);
        season.lines.claim(sold, 13, "33.30", Season.TODAY + "T00:00");
        assertThat(page(cast.alice(), "/me")).contains("新结算 1 单", "退货扣回 1 单", "−23.31");
    }

    @Test
    void a_statement_keeps_its_own_sums_and_the_next_one_has_others() {
        String first = "/me/statements/" + season.statement();
        assertThat(page(cast.alice(), first)).contains("209.22").doesNotContain("−61.44");
        season.lines.claim(season.onStatementAndClaimed, 13, "87.77", Season.TODAY + "T00:00");
        assertThat(page(cast.alice(), first)).as("what was stated stays stated").contains("209.22").doesNotContain("−61.44");
        season.desk.settle(Season.TODAY.toString());
        assertThat(page(cast.alice(), "/me/statements/" + season.statement())).contains("−61.44", "37.67").doesNotContain("209.22");
        assertThat(page(cast.alice(), first)).contains("209.22").doesNotContain("−61.44");
    }

    private String payable() {
        return amount("/me/lines\\?state=payable(?:&|&amp;)by=day");
    }

    private String frozen() {
        return amount("/me/lines\\?state=risk");
    }

    /** The amount that a link of the front page shows. */
    private String amount(String link) {
        Matcher amount = Pattern.compile("href=\"" + link + "\"><span class=\"amount(?: neg)?\">(?:<span class=\"hidden\">[^<]*</span>)?([^<]+)</span>")
                .matcher(page(cast.alice(), "/me"));
        assertThat(amount.find()).as(link).isTrue();
        return amount.group(1);
    }
}
