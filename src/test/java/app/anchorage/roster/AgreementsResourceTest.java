package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.intake.read.OrderField;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgreementsResourceTest {
    @Inject
    Cast cast;

    @Inject
    AgreementRepository agreements;

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Test
    void a_version_that_no_money_used_is_added_and_rules_from_its_day() {
        long id = cast.anchor("协议一");
        assertThat(add(cast.staff(), id, "2026-01-01", "70", "15").statusCode()).isEqualTo(303);
        assertThat(add(cast.staff(), id, "2026-03-01", "66.5%", "").statusCode()).isEqualTo(303);
        var timeline = cast.asAgency(() -> agreements.timeline(id));
        assertThat(timeline.on(day("2026-02-28")).orElseThrow().sharePoints()).isEqualTo(7000);
        assertThat(timeline.on(day("2026-03-01")).orElseThrow().share()).hasToString("66.50%");
        assertThat(timeline.holdOn(day("2026-03-01"))).isEmpty();
        assertThat(cast.approver().get("/anchors/" + id).asString()).contains("70.00%").contains("66.50%").contains("现行");
        assertThat(cast.staff().get("/anchors?sort=share&dir=desc&q=协议一").asString()).contains("66.50%");
    }

    @Test
    void the_same_form_twice_makes_one_version() {
        long id = cast.anchor("协议二");
        String once = AnchorsResourceTest.once();
        var two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post("/anchors/" + id + "/agreements",
                "validFrom", "2026-01-01", "share", "70", "holdDays", "", "once", once).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(cast.asAgency(() -> agreements.count("anchorId", id))).isEqualTo(1);
    }

    @Test
    void bad_input_is_refused_beside_its_field_with_the_input_kept() {
        long id = cast.anchor("协议三");
        for (String[] bad : List.of(new String[] {"2026-01-01", "100.01", ""}, new String[] {"2026-01-01", "", ""},
                new String[] {"2026-01-01", "70", "366"}, new String[] {"2026-01-01", "70", "-1"}, new String[] {"2999-01-01", "70", ""})) {
            Response refused = add(cast.staff(), id, bad[0], bad[1], bad[2]);
            assertThat(refused.statusCode()).as(String.join(" ", bad)).isEqualTo(422);
            assertThat(refused.asString()).contains("aria-invalid").contains("value=\"" + bad[1] + "\"");
        }
    }

    @Test
    void days_that_money_used_are_refused_and_the_last_used_day_named() {
        long id = anchorWithUsedVersion("协议四");
        Response refused = add(cast.staff(), id, "2026-02-10", "60", "15");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("这会改变已入账的金额（至 2026-02-10").contains("−1.00").contains("会发生什么");
        assertThat(add(cast.staff(), id, "2026-02-11", "60", "15").statusCode()).isEqualTo(303);
    }

    @Test
    void a_new_hold_may_not_move_the_due_day_of_a_line_that_is_booked() {
        long id = anchorWithUsedVersion("协议五");
        Response refused = add(cast.staff(), id, "2026-02-11", "60", "7");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("2026-02-20 结算的订单已按现行退货期");
        assertThat(add(cast.staff(), id, "2026-02-21", "60", "7").statusCode()).isEqualTo(303);
    }

    @Test
    void a_correction_waits_for_a_second_person_who_sees_the_money_first() {
        long id = anchorWithUsedVersion("协议六");
        long first = version(id, 1);
        assertThat(propose(cast.owner(), id, first, "65", "").statusCode()).isEqualTo(422);
        Response proposed = propose(cast.owner(), id, first, "65", "签约时写错");
        assertThat(proposed.statusCode()).isEqualTo(303);
        String decision = AnchorsResourceTest.path(proposed);
        assertThat(timelineShare(id)).isEqualTo(7000);
        assertThat(propose(cast.staff(), id, first, "64", "再来").statusCode()).isEqualTo(409);
        assertThat(cast.owner().get(decision).asString()).contains("须由另一位负责人或审批人决定");
        assertThat(cast.owner().post(decision + "/acceptance", "seen", "0_0_0").statusCode()).isEqualTo(409);
        assertThat(cast.staff().post(decision + "/acceptance", "seen", "0_0_0").statusCode()).isEqualTo(403);
        assertThat(cast.finance().post(decision + "/acceptance", "seen", "0_0_0").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).post(decision + "/acceptance", "seen", "0_0_0").statusCode()).isEqualTo(404);
        Response stale = cast.approver().post(decision + "/acceptance", "seen", "9_9_9");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("刚才显示之后数据有变化").contains("−0.50").contains("name=\"seen\"");
        assertThat(cast.owner().get(decision).asString()).as("the maker sees the money too").contains("−0.50");
        assertThat(timelineShare(id)).isEqualTo(7000);
        String page = cast.approver().get(decision).asString();
        assertThat(page).contains("签约时写错").contains("70.00%").contains("65.00%");
        assertThat(cast.approver().post(decision + "/acceptance", "seen", seen(page)).statusCode()).isEqualTo(303);
        assertThat(timelineShare(id)).isEqualTo(6500);
        assertThat(cast.asAgency(() -> agreements.timeline(id)).holdOn(day("2026-02-01"))).hasValue(15);
        assertThat(cast.approver().post(decision + "/rejection", "why", "太晚").statusCode()).isEqualTo(409);
    }

    @Test
    void a_rejected_correction_changes_nothing_and_needs_a_reason() {
        long id = anchorWithUsedVersion("协议七");
        String decision = AnchorsResourceTest.path(propose(cast.staff(), id, version(id, 1), "65", "试试"));
        assertThat(cast.owner().post(decision + "/rejection", "why", " ").statusCode()).isEqualTo(422);
        assertThat(cast.owner().post(decision + "/rejection", "why", "没有依据").statusCode()).isEqualTo(303);
        assertThat(timelineShare(id)).isEqualTo(7000);
        assertThat(cast.owner().get("/anchors/" + id).asString()).contains("已驳回").contains("没有依据");
    }

    @Test
    void a_version_that_no_money_used_needs_no_correction() {
        long id = cast.anchor("协议八");
        add(cast.staff(), id, "2026-01-01", "70", "15");
        assertThat(propose(cast.staff(), id, version(id, 1), "65", "错").statusCode()).isEqualTo(409);
    }

    @Test
    void a_version_whose_place_another_has_taken_for_good_offers_no_last_day_and_one_that_comes_back_does() {
        long id = cast.anchor("协议十二");
        add(cast.staff(), id, "2026-01-01", "70", "15");
        String page = "/anchors/" + id + "/agreements/" + version(id, 1);
        assertThat(cast.staff().post("/anchors/" + id + "/agreements", "validFrom", "2026-02-01", "validTo", "2026-02-28", "form", "SHARE", "share", "60", "holdDays", "15",
                "scope", "ALL", "once", AnchorsResourceTest.once()).statusCode()).isEqualTo(303);
        assertThat(cast.staff().get(page).asString()).contains("结束协议");
        assertThat(cast.staff().get("/anchors?q=协议十二&agreement=with").asString()).as("the first has come back").contains("协议十二", "70.00%");
        add(cast.staff(), id, "2026-03-01", "65", "15");
        assertThat(cast.staff().get(page).asString()).doesNotContain("结束协议");
    }

    @Test
    void two_people_decide_at_once_and_one_wins() {
        long id = anchorWithUsedVersion("协议九");
        String decision = AnchorsResourceTest.path(propose(cast.staff(), id, version(id, 1), "65", "错"));
        String seen = seen(cast.owner().get(decision).asString());
        cast.approver();
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> (i == 0 ? cast.owner() : cast.approver())
                .post(decision + (i == 0 ? "/acceptance" : "/rejection"), "seen", seen, "why", "决定").statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
    }

    @Test
    void the_maker_withdraws_a_proposal_with_a_reason_and_may_make_another() {
        long id = anchorWithUsedVersion("协议十一");
        String decision = AnchorsResourceTest.path(propose(cast.staff(), id, version(id, 1), "65", "试试"));
        assertThat(cast.staff().post(decision + "/withdrawal", "why", " ").statusCode()).isEqualTo(422);
        assertThat(cast.owner().post(decision + "/withdrawal", "why", "不是我的").statusCode()).isEqualTo(409);
        assertThat(cast.approver().post(decision + "/withdrawal", "why", "不行").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).post(decision + "/withdrawal", "why", "x").statusCode()).isEqualTo(404);
        assertThat(cast.staff().post(decision + "/withdrawal", "why", "写错了比例").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(decision + "/withdrawal", "why", "写错了比例").statusCode()).isEqualTo(409);
        assertThat(cast.owner().post(decision + "/acceptance", "seen", "x").statusCode()).isEqualTo(409);
        assertThat(cast.owner().get("/anchors/" + id).asString()).contains("已撤回").contains("写错了比例");
        assertThat(cast.owner().get(decision).asString()).contains("已撤回").doesNotContain("/acceptance");
        assertThat(propose(cast.staff(), id, version(id, 1), "64", "再来").statusCode()).isEqualTo(303);
    }

    @Test
    void an_open_version_is_given_its_last_day_at_once_or_by_a_second_person() {
        long id = anchorWithUsedVersion("协议十二");
        String page = "/anchors/" + id + "/agreements/" + version(id, 1);
        for (String[] bad : new String[][] {{"", "x"}, {"abc", "x"}, {"2025-12-31", "x"}, {"2026-06-30", " "}, {"2026-06-30", "长".repeat(501)}}) {
            assertThat(cast.staff().post(page + "/end", "lastDay", bad[0], "reason", bad[1]).statusCode()).as(bad[0] + bad[1]).isEqualTo(422);
        }
        assertThat(cast.finance().post(page + "/end", "lastDay", "2026-06-30", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).post(page + "/end", "lastDay", "2026-06-30", "reason", "x").statusCode()).isEqualTo(404);
        String proposal = AnchorsResourceTest.path(cast.staff().post(page + "/end", "lastDay", "2026-02-09", "reason", "早就走了"));
        assertThat(cast.owner().get(proposal).asString()).contains("结束协议").contains("2026-02-09").contains("−7.00").contains("早就走了");
        assertThat(cast.owner().post(proposal + "/rejection", "why", "没有").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(page + "/end", "lastDay", "2026-06-30", "reason", "到期不续").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(page + "/end", "lastDay", "2026-06-30", "reason", "到期不续").statusCode()).isEqualTo(409);
        assertThat(cast.owner().get("/anchors/" + id).asString()).contains("至 2026-06-30");
        assertThat(cast.owner().get("/audit").asString()).contains("到期不续");
    }

    @Test
    void terms_for_booked_days_are_proposed_with_a_reason_once() {
        long id = anchorWithUsedVersion("协议十三");
        String once = AnchorsResourceTest.once();
        String[] form = {"validFrom", "2026-02-10", "share", "60", "holdDays", "15", "reason", "补充协议", "once", once};
        String proposal = AnchorsResourceTest.path(cast.staff().post("/anchors/" + id + "/agreements", form));
        assertThat(cast.staff().post("/anchors/" + id + "/agreements", form).statusCode()).isEqualTo(303);
        assertThat(cast.asAgency(() -> agreements.count("anchorId", id))).isEqualTo(2);
        String page = cast.approver().get(proposal).asString();
        assertThat(page).contains("补充协议").contains("−1.00");
        assertThat(cast.approver().post(proposal + "/acceptance", "seen", seen(page)).statusCode()).isEqualTo(303);
        assertThat(timelineShare(id)).isEqualTo(6000);
    }

    @Test
    void readers_and_other_agencies_may_not_write() {
        long id = cast.anchor("协议十");
        assertThat(add(cast.finance(), id, "2026-01-01", "70", "").statusCode()).isEqualTo(403);
        assertThat(add(cast.approver(), id, "2026-01-01", "70", "").statusCode()).isEqualTo(403);
        assertThat(add(cast.mallory(Role.STAFF), id, "2026-01-01", "70", "").statusCode()).isEqualTo(404);
    }

    /** 70 %, hold 15 days from January on; a line of 10 February, settled on the 20th, is booked. */
    private long anchorWithUsedVersion(String name) {
        long id = cast.anchor(name);
        add(cast.staff(), id, "2026-01-01", "70", "15");
        Map<OrderField, Object> sale = Counter.settled(name, day("2026-02-10"), "100.00", "100.00");
        sale.put(OrderField.ADZONE_ID, "88" + id);
        desk.position(cast.staff().actor(), "88" + id, id, day("2026-01-01"));
        counter.orders(cast.finance().actor(), day("2026-03-01"), sale);
        return id;
    }

    private int timelineShare(long id) {
        return cast.asAgency(() -> agreements.timeline(id)).on(day("2026-02-10")).orElseThrow().sharePoints();
    }

    private long version(long anchor, int number) {
        return cast.asAgency(() -> agreements.find("anchorId = ?1 and version = ?2", anchor, number).firstResult().id());
    }

    private static String seen(String page) {
        var token = java.util.regex.Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static Response propose(Browser who, long anchor, long version, String share, String reason) {
        return who.post("/anchors/" + anchor + "/agreements/" + version + "/correction", "share", share, "reason", reason, "once",
                AnchorsResourceTest.once());
    }

    private static Response add(Browser who, long anchor, String from, String share, String hold) {
        return who.post("/anchors/" + anchor + "/agreements", "validFrom", from, "share", share, "holdDays", hold, "once", AnchorsResourceTest.once());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
