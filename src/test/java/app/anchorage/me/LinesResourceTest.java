package app.anchorage.me;

import static app.anchorage.me.MeResourceTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LinesResourceTest {
    @Inject
    Cast cast;

    @Inject
    Season season;

    @BeforeEach
    void play() {
        season.play(cast);
    }

    @Test
    void days_lead_to_lines_and_lines_to_explanations() {
        String day = Season.TODAY.plusDays(10).toString();
        assertThat(page(cast.alice(), "/me/lines?state=held&by=day")).contains("day=" + day, "86.42");
        String lines = page(cast.alice(), "/me/lines?state=held&day=" + day);
        assertThat(lines).contains("/me/lines/" + season.held, "/me/entries/" + season.entry(season.held, "ANCHOR"), "86.42", "******");
        assertThat(page(cast.alice(), "/me/entries/" + season.entry(season.held, "ANCHOR"))).contains("123.45 × 70.00%", "86.42");
    }

    @Test
    void items_lead_to_their_lines() {
        assertThat(page(cast.alice(), "/me/lines?state=payable&by=item")).contains("item=600000000001", "37.67");
        assertThat(page(cast.alice(), "/me/lines?state=payable&by=item&item=600000000001")).contains("/me/lines/" + season.payable, "37.67")
                .doesNotContain("/me/lines/" + season.held + "\"");
    }

    @Test
    void frozen_lines_say_why() {
        assertThat(page(cast.alice(), "/me/lines?state=risk")).contains("/me/lines/" + season.claimed, "/me/lines/" + season.onStatementAndClaimed,
                "49.92", "61.44", "买家维权中", "已在结算单里");
    }

    @Test
    void what_makes_no_sense_is_refused_and_what_is_empty_asks_for_nothing() {
        for (String odd : new String[] {"state=x", "day=tomorrow", "change=DROP", "after=~", "by=1"}) {
            assertThat(cast.alice().get("/me/lines?" + odd).statusCode()).as(odd).isEqualTo(422);
        }
        assertThat(cast.alice().get("/me/lines?state=&day=&change=&after=&by=").statusCode()).isEqualTo(200);
        assertThat(page(cast.alice(), "/me/lines?day=2001-01-01")).contains("这里没有订单");
        assertThat(page(cast.mallory(Role.ANCHOR), "/me/lines?state=payable")).contains("为什么是零");
    }

    @Test
    void order_numbers_end_where_the_buyer_begins() {
        String number = cast.asAgency(() -> season.sql.withHandle(h -> h.createQuery("select order_no from order_line where agency_id = :agency and id = :id")
                .bind("agency", cast.agency()).bind("id", season.held).mapTo(String.class).one()));
        for (String path : new String[] {"/me/lines/" + season.held, "/me/entries/" + season.entry(season.held, "ANCHOR")}) {
            assertThat(page(cast.alice(), path)).contains(number.substring(0, number.length() - 6) + "******").doesNotContain(number);
        }
    }

    @Test
    void a_dispute_freezes_that_line_only_and_can_be_withdrawn() {
        String line = "/me/lines/" + season.payable;
        assertThat(cast.alice().post(line + "/disputes", "note", "金额不对").statusCode()).isEqualTo(303);
        assertThat(page(cast.alice(), line)).contains("金额不对", "等机构答复");
        assertThat(page(cast.alice(), "/me/lines?state=risk")).contains(line, "37.67", "你提出了异议");
        assertThat(page(cast.alice(), "/me/lines?state=held")).contains("86.42");
        assertThat(cast.alice().post(line + "/disputes/withdrawal").statusCode()).isEqualTo(303);
        assertThat(page(cast.alice(), "/me/lines?state=payable")).contains("37.67");
        assertThat(page(cast.alice(), line)).contains("你撤回了");
        assertThat(cast.alice().post(line + "/disputes/withdrawal").statusCode()).isEqualTo(409);
        assertThat(page(cast.finance(), "/orders/" + season.payable)).contains("金额不对").doesNotContain("NOT_FOUND", "null");
    }

    @Test
    void the_agency_answers_and_the_anchor_reads_it() {
        String answer = "/orders/" + season.held + "/dispute";
        assertThat(cast.finance().get(answer).statusCode()).isEqualTo(404);
        cast.alice().post("/me/lines/" + season.held + "/disputes", "note", "不是这个价");
        assertThat(page(cast.finance(), "/disputes")).contains(answer, "不是这个价", "小满");
        assertThat(page(cast.mallory(Role.FINANCE), "/disputes")).contains("没有待答复的异议").doesNotContain("不是这个价");
        assertThat(cast.staff().get("/disputes").statusCode()).isEqualTo(403);
        assertThat(page(cast.finance(), "/orders/" + season.held)).contains(answer);
        assertThat(page(cast.finance(), answer)).contains("不是这个价", "</textarea>");
        assertThat(page(cast.approver(), answer)).contains("不是这个价").doesNotContain("</textarea>");
        assertThat(cast.approver().post(answer + "/answer", "answer", "好").statusCode()).isEqualTo(403);
        assertThat(cast.staff().get(answer).statusCode()).isEqualTo(403);
        assertThat(cast.alice().get(answer).statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.FINANCE).post(answer + "/answer", "answer", "好").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post(answer + "/answer", "answer", " ").statusCode()).isEqualTo(422);
        assertThat(cast.finance().post(answer + "/answer", "answer", "按平台结算金额计算").statusCode()).isEqualTo(303);
        assertThat(cast.finance().post(answer + "/answer", "answer", "again").statusCode()).isEqualTo(409);
        assertThat(page(cast.alice(), "/me/lines/" + season.held)).contains("按平台结算金额计算");
        assertThat(page(cast.alice(), "/me/lines?state=held")).contains("86.42");
    }

    @Test
    void a_dispute_needs_words_and_keeps_them() {
        var refused = cast.alice().post("/me/lines/" + season.held + "/disputes", "note", "x".repeat(501));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("x".repeat(501), "500");
        assertThat(cast.alice().post("/me/lines/" + season.held + "/disputes", "note", "  ").statusCode()).isEqualTo(422);
        assertThat(season.openDisputes(season.held)).isZero();
    }

    @Test
    void nobody_disputes_what_is_not_theirs() {
        assertThat(cast.alice().post("/me/lines/" + season.bobs + "/disputes", "note", "x").statusCode()).isEqualTo(404);
        assertThat(cast.bob().post("/me/lines/" + season.held + "/disputes", "note", "x").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.ANCHOR).post("/me/lines/" + season.held + "/disputes", "note", "x").statusCode()).isEqualTo(404);
        assertThat(cast.bob().post("/me/lines/" + season.held + "/disputes/withdrawal").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post("/me/lines/" + season.held + "/disputes", "note", "x").statusCode()).isEqualTo(403);
        assertThat(season.openDisputes(season.held) + season.openDisputes(season.bobs)).isZero();
    }

    @Test
    void a_line_on_a_statement_is_disputed_there() {
        var refused = cast.alice().post("/me/lines/" + season.onStatement + "/disputes", "note", "x");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("结算单");
        assertThat(page(cast.alice(), "/me/lines/" + season.onStatement)).contains("/me/statements/" + season.statement() + "?line=" + season.onStatement);
    }

    @Test
    void a_line_that_went_to_another_anchor_can_be_seen_but_not_disputed() {
        season.byHand(season.bob, season.held);
        season.lines.assign(season.bob, Season.TODAY, season.held);
        assertThat(page(cast.alice(), "/me/lines/" + season.held)).contains("已不归你名下").doesNotContain(Season.SECRETS);
        assertThat(cast.alice().post("/me/lines/" + season.held + "/disputes", "note", "x").statusCode()).isEqualTo(409);
    }

    @Test
    void sent_many_times_at_once_it_is_disputed_once() throws Exception {
        Callable<Integer> send = () -> cast.alice().post("/me/lines/" + season.payable + "/disputes", "note", "两次").statusCode();
        cast.alice().get("/me");
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = hands.invokeAll(IntStream.range(0, 4).mapToObj(i -> send).toList());
            int done = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(303, 409);
                done += answer.get() == 303 ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            hands.shutdown();
        }
        assertThat(season.openDisputes(season.payable)).isEqualTo(1);
    }
}
