package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The agreement's form: every pay form with its own fields, tiers, a team, what it is for, until when. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PayFormsTest {
    private static final Map<String, Object> TIERS = Map.of("form", "TIERS", "tierKind", "WHOLE", "border", "BELOW", "closed", "KEEPS",
            "tierUpTo", List.of("300,000", "600000.00", ""), "tierRate", List.of("10", "12", "15"));

    @Inject
    Cast cast;

    @Inject
    AgreementRepository agreements;

    @Test
    void every_pay_form_says_itself_in_both_languages() {
        says(Map.of("form", "SHARE", "share", "62.5", "fee", "40", "feeOf", "GROSS"), "净佣金的 62.50%；坑位费（含税）的 40.00%",
                "62.50% of net commission; 40.00% of slot fees with VAT");
        says(Map.of("form", "RATE", "rate", "3"), "净销额的 3.00%", "3.00% of net sales");
        says(TIERS, "按月净销额阶梯提点：至 300,000.00（含）10.00%，至 600,000.00（含）12.00%，以上 15.00%（全额累进）；已关账的月不因退货重算比例",
                "tiers on the month’s net sales: to 300,000.00 (included) 10.00%, to 600,000.00 (included) 12.00%, above 15.00% (whole amount); "
                        + "returns do not re-rate a closed month");
        says(Map.of("form", "PIECE", "piece", "1.50"), "每件 1.50 元", "1.50 a piece");
        says(Map.of("form", "HOURLY", "hourly", "400"), "每小时 400.00 元", "400.00 an hour");
        says(Map.of("form", "FLOOR", "floor", "20000"), "每月保底 20,000.00 元；已关账的月因退货重算，差额记入未关账的月；不足整月按天数折算（四舍五入到分）", "part months by days, rounded half up");
        says(Map.of("form", "FLOOR", "floor", "20000", "part", "WHOLE"), "不足整月按整月付", "part months paid whole");
        says(Map.of("form", "HOURLY_OR_RATE", "hourly", "300", "rate", "3"), "每小时 300.00 元或净销额的 3.00%，取高", "the larger of 300.00 an hour and 3.00%");
        says(Map.of("form", "FLOOR_OR_RATE", "floor", "20000", "rate", "6"), "每月保底 20,000.00 元或净销额的 6.00%，取高", "the larger of a floor of 20,000.00");
        says(with(TIERS, "form", "HOURLY_OR_TIERS", "hourly", "300"), "每小时 300.00 元或月净销额阶梯提点，取高", "the larger of 300.00 an hour and tiers");
        says(with(TIERS, "form", "FLOOR_OR_TIERS", "floor", "9000", "tierKind", "MARGINAL", "border", "ABOVE"), "不足 300,000.00 为 10.00%", "(marginal)");
        says(Map.of("form", "FLOOR_A_OR_B_PLUS_RATE", "floor", "0", "base", "8000", "rate", "3"), "每月保底 0.00 元，或底薪 8,000.00 元加净销额的 3.00%，取高",
                "a base of 8,000.00 plus 3.00% of net sales");
        says(Map.of("form", "HOURLY_OR_FLOOR_PLUS_RATE", "hourly", "200", "base", "5000", "rate", "2", "recovery", "1000"),
                "每小时 200.00 元，或底薪 5,000.00 元加净销额的 2.00%，取高", "cost of 1,000.00 recovered first each month");
    }

    @Test
    void what_a_pay_form_lacks_or_does_not_use_is_refused_by_name_with_the_input_kept() {
        refused("share", Map.of("form", "SHARE"));
        refused("share", Map.of("form", "RATE", "rate", "3", "share", "60"));
        refused("rate", Map.of("form", "RATE", "rate", "100.01"));
        refused("rate", Map.of("form", "RATE", "rate", "-3"));
        refused("hourly", Map.of("form", "HOURLY", "hourly", "-1"));
        refused("hourly", Map.of("form", "HOURLY", "hourly", "0"));
        refused("floor", Map.of("form", "FLOOR_OR_RATE", "rate", "6"));
        refused("base", Map.of("form", "FLOOR_OR_RATE", "floor", "1", "rate", "6", "base", "7"));
        refused("form", Map.of("form", "EVERYTHING"));
        refused("part", Map.of("form", "RATE", "rate", "3", "part", "WHOLE"));
        assertThat(refused("form", Map.of("form", "FLOOR", "floor", "20000", "scope", "BRAND", "scopeKey", "锦绣"))).contains("每位主播每月只付一次");
        refused("form", Map.of("form", "HOURLY", "hourly", "300", "scope", "ITEM", "scopeKey", "66778899"));
        refused("fee", Map.of("form", "SHARE", "share", "60", "fee", "101"));
        refused("validTo", Map.of("form", "SHARE", "share", "60", "validTo", "2025-12-31"));
        refused("validTo", Map.of("form", "SHARE", "share", "60", "validTo", "soon"));
        refused("scopeKey", Map.of("form", "SHARE", "share", "60", "scope", "BRAND"));
        refused("scopeKey", Map.of("form", "SHARE", "share", "60", "scope", "ITEM", "scopeKey", "x1"));
        refused("scopeKey", Map.of("form", "SHARE", "share", "60", "scope", "PLATFORM", "scopeKey", "DOUYIN"));
        refused("scopeKey", Map.of("form", "SHARE", "share", "60", "scope", "ALL", "scopeKey", "x"));
    }

    @Test
    void bands_with_a_gap_or_an_overlap_are_refused_with_the_row_named() {
        assertThat(refused("tier2", with(TIERS, "tierUpTo", List.of("300000", "300000", ""))))
                .contains("第 2 档：上限须高于上一档的 300,000.00").contains("value=\"300000\"");
        assertThat(refused("tier2", with(TIERS, "tierUpTo", List.of("300000", "", "600000", ""), "tierRate", List.of("10", "", "12", "15"))))
                .contains("第 2 档：空缺");
        assertThat(refused("tier3", with(TIERS, "tierUpTo", List.of("300000", "600000", "900000")))).contains("第 3 档：最后一档不填上限");
        assertThat(refused("tier2", with(TIERS, "tierRate", List.of("10", "120", "15")))).contains("第 2 档：请填 0 到 100 的提点");
        refused("tier1", with(TIERS, "tierUpTo", List.of(""), "tierRate", List.of("10")));
        refused("tierKind", with(TIERS, "tierKind", ""));
        refused("border", with(TIERS, "border", ""));
        refused("closed", with(TIERS, "closed", ""));
        refused("tier1", with(TIERS, "form", "SHARE", "share", "60", "tierKind", "", "border", "", "closed", ""));
    }

    @Test
    void a_team_is_of_the_roster_and_no_step_is_above_the_whole() {
        long operator = member("中控小李", "OPERATOR");
        Map<String, Object> team = Map.of("form", "SHARE", "share", "60", "teamPayee", List.of("" + operator), "teamStep", List.of("POOL"),
                "teamShare", List.of("5"), "teamFixed", List.of(""), "teamCap", List.of("3000"), "teamFee", List.of(""));
        says(team, "净佣金的 60.00%；中控小李：分成池的 5.00%，每月至多 3,000.00 元", "of the pool, at most 3,000.00 a month");
        assertThat(refused("team1", with(team, "teamShare", List.of("40.01")))).contains("分成池合计 100.01%（含主播），超过 100%");
        assertThat(refused("team1", with(team, "teamStep", List.of("FEE"), "teamShare", List.of("100.01")))).contains("请填");
        refused("team1", with(team, "teamPayee", List.of("77")));
        refused("team1", with(team, "teamPayee", List.of("" + cast.mallory(Role.ANCHOR).actor().anchorId())));
        refused("team1", with(team, "teamShare", List.of(""), "teamCap", List.of("")));
        refused("team1", with(team, "fee", "70", "teamFee", List.of("40")));
    }

    @Test
    void members_of_a_team_are_payees_with_a_role_and_read_their_own_line_only() {
        long anchor = cast.alice().actor().anchorId();
        long bob = cast.bob().actor().anchorId();
        Map<String, Object> team = Map.of("form", "SHARE", "share", "61", "teamPayee", List.of("" + bob), "teamStep", List.of("FEE"),
                "teamShare", List.of("4"), "teamFixed", List.of(""), "teamCap", List.of(""), "teamFee", List.of(""));
        assertThat(add(cast.staff(), anchor, team).statusCode()).isEqualTo(303);
        assertThat(cast.bob().get("/me/agreements").asString()).contains("小满 的团队").contains("净佣金的 4.00%（先扣）").doesNotContain("61.00%");
        assertThat(cast.alice().get("/me/agreements").asString()).contains("净佣金的 61.00%").contains("分成前先扣团队费用 4.00%").doesNotContain("阿凯");
        assertThat(cast.mallory(Role.ANCHOR).get("/me/agreements").asString()).doesNotContain("4.00%");
        assertThat(cast.staff().get("/me/agreements").statusCode()).isEqualTo(403);
        long operator = member("中控小王", "OPERATOR");
        assertThat(cast.finance().get("/anchors?role=OPERATOR").asString()).contains("中控小王").doesNotContain("小满");
        assertThat(cast.finance().get("/anchors/" + operator).asString()).contains("中控");
        assertThat(cast.staff().post("/anchors", "stageName", "谁", "role", "BOSS", "once", AnchorsResourceTest.once()).statusCode()).isEqualTo(422);
    }

    @Test
    void the_page_shows_which_version_a_sale_has_and_why() {
        long id = cast.anchor("哪版");
        add(cast.staff(), id, Map.of("form", "SHARE", "share", "60"));
        add(cast.staff(), id, Map.of("form", "SHARE", "share", "30", "scope", "BRAND", "scopeKey", "锦绣", "validTo", "2026-06-30"));
        add(cast.staff(), id, Map.of("form", "RATE", "rate", "2", "scope", "ITEM", "scopeKey", "66778899"));
        String brand = cast.finance().get("/anchors/" + id + "?day=2026-03-01&brand=锦绣 真丝&category=&item=").asString();
        assertThat(result(brand)).containsExactly("不是这类销售", "适用", "有更具体的版本");
        assertThat(result(cast.finance().get("/anchors/" + id + "?day=2026-03-01&brand=锦绣&item=66778899").asString()))
                .containsExactly("适用", "有更具体的版本", "有更具体的版本");
        assertThat(result(cast.finance().get("/anchors/" + id + "?day=2026-07-01&brand=锦绣&item=").asString()))
                .containsExactly("不是这类销售", "当日没有有效版本", "适用");
        assertThat(cast.finance().get("/anchors/" + id + "?day=2025-07-01").asString()).contains("没有版本适用");
    }

    @Test
    void a_link_may_propose_the_first_day() {
        assertThat(cast.staff().get("/anchors/" + cast.anchor("续签") + "/agreements/new?from=2026-07-01").asString()).contains("value=\"2026-07-01\"");
    }

    @Test
    void a_new_version_begins_with_the_terms_that_it_follows() {
        long id = cast.anchor("换约");
        assertThat(cast.staff().get("/anchors/" + id + "/agreements/new").asString()).doesNotContain("现有条款");
        add(cast.staff(), id, Map.of("form", "SHARE", "share", "65", "fee", "37.5", "validTo", "2027-06-30"));
        String form = cast.staff().get("/anchors/" + id + "/agreements/new?from=2027-07-01").asString();
        assertThat(form).contains("已按第 1 版现有条款", "value=\"65", "value=\"37.5", "value=\"2027-07-01\"");
    }

    private static List<String> result(String page) {
        return java.util.regex.Pattern.compile("<td>(?:<span class=\"[^\"]*\">)?(适用|不是这类销售|有更具体的版本|当日没有有效版本)</span>\\s*</td>").matcher(page).results()
                .map(r -> r.group(1)).toList();
    }

    private long member(String name, String role) {
        Response made = cast.staff().post("/anchors", "stageName", name, "role", role, "once", AnchorsResourceTest.once());
        return Long.parseLong(AnchorsResourceTest.path(made).replaceAll("\\D", ""));
    }

    private void says(Map<String, Object> typed, String chinese, String english) {
        long id = cast.anchor("式" + System.nanoTime());
        assertThat(add(cast.staff(), id, with(typed, "validFrom", LocalDate.now().plusMonths(1).withDayOfMonth(1).toString())).statusCode()).isEqualTo(303);
        assertThat(cast.finance().get("/anchors/" + id).asString()).contains(chinese);
        Agreement kept = cast.asAgency(() -> agreements.findById(version(id)));
        assertThat(new PayWords(kept.pay(), kept.sharePoints(), Map.of()).full(Locale.UK)).contains(english);
        String again = cast.owner().get("/anchors/" + id + "/agreements/" + version(id) + "/paper").asString();
        assertThat(again).contains("主播合作协议").contains(kept.number());
    }

    private String refused(String field, Map<String, ?> typed) {
        Response refused = add(cast.staff(), cast.anchor("拒"), typed);
        assertThat(refused.statusCode()).as(field + " " + typed).isEqualTo(422);
        assertThat(refused.asString()).as(field + " " + typed).contains("<a href=\"#" + field + "\">");
        return refused.asString();
    }

    private long version(long anchor) {
        return cast.asAgency(() -> agreements.find("anchorId", anchor).firstResult().id());
    }

    private static Map<String, Object> with(Map<String, Object> typed, Object... other) {
        Map<String, Object> all = new HashMap<>(typed);
        for (int i = 0; i < other.length; i += 2) {
            all.put((String) other[i], other[i + 1]);
        }
        return all;
    }

    private static Response add(Browser who, long anchor, Map<String, ?> typed) {
        Map<String, Object> form = new HashMap<>(typed);
        form.putIfAbsent("validFrom", LocalDate.of(2026, 1, 1).toString());
        form.put("once", AnchorsResourceTest.once());
        return who.post("/anchors/" + anchor + "/agreements", form);
    }
}
