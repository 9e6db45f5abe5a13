package app.anchorage.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.settlement.XlsxText;
import app.anchorage.web.BrokenRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run's page offers and explains: nothing to settle, withdrawal, the sheet before approval, the change against the last statement. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RunPageTest {
    private static final LocalDate TODAY = ChinaTime.day(Instant.now());
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    TestLines lines;

    @Inject
    Desk desk;

    @Inject
    RunService runs;

    @Inject
    Submission submission;

    private long xiaoman;
    private long akai;

    @BeforeEach
    void open() {
        lines.of(cast);
        desk.of(cast);
        xiaoman = cast.anchor("小满");
        akai = cast.anchor("阿凯");
        lines.agreement(xiaoman, "50", 15, LocalDate.of(2020, 1, 1));
        lines.agreement(akai, "50", 0, LocalDate.of(2020, 1, 1));
    }

    @Test
    void a_run_with_only_held_money_lists_the_anchor_says_why_and_cannot_be_submitted() {
        lines.settled(xiaoman, "100.00", TODAY.minusDays(3) + "T12:00");
        String path = "/settlements/" + desk.draft(TODAY.toString());
        String page = page(cast.finance(), path);
        assertThat(page).contains("小满", "为什么是零", "50.00 未到期", TODAY.plusDays(12).toString()).doesNotContain("/submission\"", "首期");
        assertThat(cast.finance().post(path + "/submission").statusCode()).isEqualTo(409);
    }

    @Test
    void a_run_with_only_frozen_money_says_what_it_waits_for() {
        long line = lines.settled(akai, "100.00", "2025-01-10T12:00");
        lines.claim(line, 4, "100.00", null);
        assertThat(page(cast.finance(), "/settlements/" + desk.draft("2025-01-31"))).contains("阿凯", "50.00 冻结").doesNotContain("/submission\"");
    }

    @Test
    void a_run_whose_anchors_are_all_left_out_says_so_and_so_does_one_with_nothing_new() {
        lines.settled(akai, "100.00", "2025-01-10T12:00");
        long run = desk.draft("2025-01-31");
        assertThat(page(cast.finance(), "/settlements/" + run)).contains("/submission\"").doesNotContain("为什么是零");
        desk.as(cast.finance(), () -> {
            runs.exclude(run, akai, "协议在谈");
            return null;
        });
        assertThat(page(cast.finance(), "/settlements/" + run)).contains("都被排除了").doesNotContain("/submission\"");
        desk.settle("2025-01-31");
        assertThat(page(cast.finance(), "/settlements/" + desk.draft("2025-02-28"))).contains("没有新的入账").doesNotContain("/submission\"");
    }

    @Test
    void an_agreement_that_waits_for_a_second_person_is_named_before_anything_is_settled() {
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("""
                insert into agreement (agency_id, anchor_id, version, valid_from, share_points, corrects, reason, state, created_by)
                select agency_id, anchor_id, 99, valid_from, 6500, id, '写错了', 'PROPOSED', created_by from agreement where anchor_id = ? limit 1""").bind(0, xiaoman).execute()));
        lines.settled(xiaoman, "100.00", TODAY.minusDays(3) + "T12:00");
        assertThat(page(cast.finance(), "/settlements/" + desk.draft(TODAY.toString()))).contains("小满有一版协议等待第二人决定", "/anchors/" + xiaoman + "/agreements/");
    }

    @Test
    void a_share_is_shown_of_who_is_paid_one_and_of_nobody_else() {
        lines.settled(akai, "100.00", "2025-01-10T12:00");
        assertThat(page(cast.finance(), "/settlements/" + desk.draft("2025-01-31"))).contains("淘宝直播 · 50.00%");
        cast.as(cast.finance(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into agreement (agency_id, anchor_id, version, valid_from, share_points, pay, state, created_by)
                select agency_id, anchor_id, 9, date '2025-01-20', 0, '{"form": "PIECE", "piece": 100}', 'ACTIVE', created_by from agreement where anchor_id = ? limit 1""")
                .bind(0, akai).execute()));
        assertThat(page(cast.finance(), "/settlements/" + desk.draft("2025-01-31"))).contains("阿凯").doesNotContain("0.00%");
    }

    @Test
    void who_submitted_withdraws_with_a_reason_and_nobody_else_does() {
        String path = submitted();
        assertThat(page(cast.finance(), path)).contains("/withdrawal\"", "这次结算是你提交的").doesNotContain("试算不写入", "disabled", "/approval\"");
        assertThat(page(cast.owner(), path)).contains("/approval\"").doesNotContain("/withdrawal\"");
        assertThat(cast.finance().post(path + "/withdrawal", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(cast.owner().post(path + "/withdrawal", "reason", "x").statusCode()).isEqualTo(409);
        assertThat(cast.approver().post(path + "/withdrawal", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).post(path + "/withdrawal", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post(path + "/withdrawal", "reason", "漏了一份报表").statusCode()).isEqualTo(303);
        assertThat(page(cast.finance(), path)).contains("已撤回", "漏了一份报表", "/submission\"", "试算不写入");
        assertThat(page(cast.owner(), "/audit")).contains("撤回结算提交");
        assertThat(cast.finance().post(path + "/submission").statusCode()).isEqualTo(303);
    }

    @Test
    void two_withdrawals_at_once_make_one() {
        long run = Long.parseLong(submitted().replaceAll("\\D", ""));
        AtomicInteger refused = new AtomicInteger();
        CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> {
            try {
                desk.as(cast.finance(), () -> {
                    submission.withdraw(run, "再看一遍");
                    return null;
                });
            } catch (BrokenRule told) {
                assertThat(told.textKey()).isEqualTo("run_is_DRAFT");
                refused.incrementAndGet();
            }
        })).toArray(CompletableFuture[]::new)).join();
        assertThat(refused).hasValue(3);
        assertThat(page(cast.finance(), "/settlements/" + run).split("<b>撤回提交</b>", -1)).hasSize(2);
    }

    @Test
    void approval_shows_a_sheet_first_and_locks_only_what_the_sheet_showed() {
        String path = submitted();
        assertThat(cast.finance().get(path + "/approval").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.APPROVER).get(path + "/approval").statusCode()).isEqualTo(404);
        String sheet = page(cast.approver(), path + "/approval");
        assertThat(sheet).contains("2025-01-31", "审批通过并锁定 50.00", "finance", "没有新的入账");
        assertThat(cast.approver().post(path + "/approval").statusCode()).as("without the sheet").isEqualTo(409);
        cast.finance().post(path + "/withdrawal", "reason", "再加一单");
        cast.finance().post(path + "/submission");
        Response stale = cast.approver().post(path + "/approval", "version", version(sheet));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("不一样了");
        assertThat(cast.approver().post(path + "/approval", "version", version(page(cast.approver(), path + "/approval"))).statusCode()).isEqualTo(303);
        assertThat(cast.approver().get(path + "/approval").statusCode()).isEqualTo(409);
        assertThat(page(cast.finance(), path)).contains("1 份结算单，本期应付 50.00").doesNotContain("试算不写入", "/withdrawal\"");
    }

    @Test
    void a_sheet_after_something_was_posted_says_so_and_offers_no_lock() {
        String path = submitted();
        lines.settled(akai, "10.00", "2025-01-20T12:00");
        String sheet = page(cast.approver(), path + "/approval");
        assertThat(sheet).contains("提交后有新的入账", "退回给提交人", "55.00").doesNotContain("审批通过并锁定 ");
        cast.approver().post(path + "/approval", "version", version(sheet));
        assertThat(page(cast.finance(), path)).contains("金额有变，自动退回", "/submission\"");
    }

    @Test
    void the_change_names_the_statement_it_compares_with() {
        lines.settled(akai, "100.00", "2025-01-10T12:00");
        desk.settle("2025-01-31");
        lines.settled(akai, "130.00", "2025-02-10T12:00");
        assertThat(page(cast.finance(), "/settlements/" + desk.draft("2025-02-28"))).contains("+15.00", "ST-202501-0001</a> 50.00");
    }

    @Test
    void the_feed_says_who_did_what_to_whom() {
        long line = lines.settled(akai, "100.00", "2025-01-10T12:00");
        lines.settled(akai, "10.00", "2025-01-10T12:00");
        String path = "/settlements/" + desk.draft("2025-01-31");
        cast.finance().post(path + "/exclusions", "anchor", "" + akai, "lines", "yes", "line", "" + line, "reason", "买家没收到");
        cast.finance().post(path + "/submission");
        assertThat(page(cast.approver(), path)).contains("<b>排除</b> 阿凯：1 个订单 · finance", "买家没收到", "<b>提交审批</b> 1 位主播 · finance");
    }

    @Test
    void the_table_is_a_workbook_too() throws IOException {
        lines.settled(xiaoman, "20.00", TODAY.minusDays(3) + "T12:00");
        lines.settled(akai, "100.00", "2025-01-10T12:00");
        String path = "/settlements/" + desk.draft(TODAY.toString());
        Response file = cast.finance().get(path + ".xlsx");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(file.asByteArray().length));
        List<List<Object>> rows = XlsxText.sheets(file.asByteArray()).get(TODAY.toString());
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).startsWith("主播").contains("本期应付", "未到期", "冻结");
        assertThat(rows.get(1)).startsWith("小满").contains(Money.yuan("10.00"));
        assertThat(rows.get(2)).startsWith("阿凯").contains(Money.yuan("50.00"));
        assertThat(rows.get(3)).startsWith("合计").contains(Money.yuan("50.00"), Money.yuan("10.00"));
        assertThat(XlsxText.sheets(cast.finance().get(path + ".xlsx?show=payable").asByteArray()).get(TODAY.toString())).hasSize(3);
        assertThat(cast.staff().get(path + ".xlsx").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.FINANCE).get(path + ".xlsx").statusCode()).isEqualTo(404);
    }

    private String submitted() {
        lines.settled(akai, "100.00", "2025-01-10T12:00");
        long run = desk.draft("2025-01-31");
        desk.submit(run);
        return "/settlements/" + run;
    }

    static String version(String sheet) {
        Matcher version = VERSION.matcher(sheet);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String page(Browser who, String path) {
        Response answer = who.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }
}
