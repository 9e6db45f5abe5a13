package app.anchorage.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import app.anchorage.settlement.StatementReplies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The road from dry run to files in the browser, and the ladder of refusals for each page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RunResourceTest {
    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Desk desk;

    @Inject
    StatementReplies replies;

    @Inject
    Blockers blockers;

    @Inject
    Jdbi sql;

    private long xiaoman;

    @BeforeEach
    void open() {
        lines.of(cast);
        desk.of(cast);
        xiaoman = cast.anchor("小满");
        lines.agreement(xiaoman, "60", 0, LocalDate.of(2020, 1, 1));
    }

    @Test
    void the_road_from_dry_run_to_files() {
        long returned = lines.settled(xiaoman, "499.00", "20", "10", "99.80", "9.98", "2025-01-10T12:00");
        lines.settled(xiaoman, "80.00", "2025-03-10T12:00");
        lines.settled(null, "12.00", "2025-01-12T12:00");
        String once = UUID.randomUUID().toString();
        Response made = cast.finance().post("/settlements", "cutoff", "2025-01-31", "once", once);
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(cast.finance().post("/settlements", "cutoff", "2025-01-31", "once", once).header("Location")).isEqualTo(made.header("Location"));
        String path = path(made);
        String dry = cast.finance().get(path).asString();
        assertThat(dry).contains("小满", "53.89", "48.00", "/orders/unattributed", "合计（本页全部）", "首期");
        assertThat(cast.finance().get(path + "/payees/" + xiaoman).asString()).contains("53.89", "/entries/", "/orders/" + returned);
        assertThat(cast.finance().post(path + "/submission").statusCode()).isEqualTo(303);
        assertThat(cast.finance().post(path + "/approval").statusCode()).isEqualTo(403);
        String version = RunPageTest.version(cast.approver().get(path + "/approval").asString());
        assertThat(cast.approver().post(path + "/approval", "version", version).statusCode()).isEqualTo(303);
        assertThat(cast.approver().post(path + "/approval", "version", version).statusCode()).isEqualTo(409);
        assertThat(cast.finance().get(path).asString()).contains("ST-202501-0001", "已锁定", "审批通过并锁定");
        assertThat(cast.finance().get("/settlements").asString()).contains("53.89");
        statement(desk.statements(xiaoman).get(0).id(), returned);
    }

    @Test
    void settled_lines_of_nobody_are_told_also_where_they_come_to_nothing_together() {
        lines.settled(xiaoman, "80.00", "2025-01-10T12:00");
        long more = lines.settled(null, "12.00", "2025-01-12T12:00");
        long less = lines.settled(null, "12.00", "2025-01-13T12:00");
        assertThat(unattributed()).isEqualTo(2);
        net(less, -number("select net_fen from order_line where id = " + more));
        assertThat(unattributed()).isEqualTo(2);
        net(more, 0);
        net(less, 0);
        assertThat(unattributed()).isZero();
    }

    private long unattributed() {
        return cast.as(cast.finance(), () -> blockers.unattributed().lines());
    }

    private void net(long line, long fen) {
        cast.as(cast.finance(), () -> sql.withHandle(h -> h.execute("update order_line set net_fen = ? where id = ?", fen, line)));
    }

    private long number(String query) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one()));
    }

    private void statement(long id, long line) {
        String page = cast.finance().get("/statements/" + id).asString();
        assertThat(page).contains("ST-202501-0001", "53.89", "48.00", "60.00%", "/statements/" + id + "/days/2025-01-10");
        assertThat(cast.finance().get("/statements/" + id + "?month=2025-01").asString()).contains("/statements/" + id + "/days/2025-01-10", "此前余额");
        assertThat(cast.finance().get("/statements/" + id + "?month=").asString()).contains("上期结转").doesNotContain("此前余额");
        assertThat(cast.finance().get("/statements/" + id + "?month=2025-03").statusCode()).isEqualTo(404);
        assertThat(cast.finance().get("/statements/" + id + "/days/2025-01-10").asString()).contains("89.82", "53.89", "/entries/");
        for (String own : List.of("/statements/" + id, "/statements/" + id + "/days/2025-01-10")) {
            Response toPhone = cast.alice().get(own);
            assertThat(toPhone.statusCode()).isEqualTo(303);
            assertThat(toPhone.header("Location")).endsWith("/me" + own);
            assertThat(cast.alice().get("/me" + own).asString()).contains("53.89").doesNotContain("/settlements/", "/orders/", "35.93");
        }
        assertThat(cast.bob().get("/statements/" + id).statusCode()).isEqualTo(404);
        assertThat(cast.bob().get("/me/statements/" + id + ".pdf").statusCode()).isEqualTo(404);
        assertThat(cast.alice().get("/statements/" + id + ".pdf").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).get("/statements/" + id).statusCode()).isEqualTo(404);
        assertThat(cast.staff().get("/statements/" + id).statusCode()).isEqualTo(403);
        for (String type : List.of("pdf", "xlsx", "csv")) {
            Response file = cast.approver().get("/statements/" + id + "." + type);
            assertThat(file.statusCode()).as(type).isEqualTo(200);
            assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(file.asByteArray().length));
            assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"ST-202501-0001." + type + "\"; filename*=UTF-8''ST-202501-0001%20");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(cast.finance().get("/statements/" + id + ".csv").asString()).contains("53.89");
        dispute(id, line);
    }

    private void dispute(long id, long line) {
        desk.as(cast.alice(), () -> {
            replies.dispute(id, line, "佣金少了", UUID.randomUUID(), "/me");
            return null;
        });
        String page = cast.finance().get("/statements/" + id).asString();
        assertThat(page).contains("佣金少了", "53.89 暂不付款", "可付 0.00");
        assertThat(cast.finance().get("/statements?reply=disputed").asString()).contains("ST-202501-0001");
        long dispute = cast.as(cast.finance(), () -> replies.of(id).disputes().get(0).id());
        Response bad = cast.finance().post("/statements/" + id + "/answers", "dispute", "" + dispute, "note", " ");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(cast.approver().post("/statements/" + id + "/answers", "dispute", "" + dispute, "note", "好").statusCode()).isEqualTo(403);
        assertThat(cast.finance().post("/statements/" + id + "/answers", "dispute", "" + dispute, "note", "按协议 60%").statusCode()).isEqualTo(303);
        assertThat(cast.finance().post("/statements/" + id + "/answers", "dispute", "" + dispute, "note", "再说").statusCode()).isEqualTo(409);
        assertThat(cast.finance().get("/statements/" + id).asString()).doesNotContain("暂不付款");
        assertThat(cast.finance().get("/statements?reply=disputed").asString()).doesNotContain("ST-202501-0001");
        desk.as(cast.alice(), () -> {
            replies.confirm(id);
            return null;
        });
        assertThat(cast.finance().get("/statements?anchor=" + xiaoman + "&month=2025-01").asString()).contains("已确认");
    }

    @Test
    void lists_whose_filter_makes_no_sense_are_not_shown() {
        for (String odd : new String[] {"/statements?anchor=x", "/statements?month=2025-13", "/statements?reply=x", "/statements?after=x", "/disputes?after=x"}) {
            Response answer = cast.finance().get(odd);
            assertThat(answer.statusCode()).as(odd).isEqualTo(422);
            assertThat(answer.asString()).as(odd).contains("查询条件有误");
        }
        assertThat(cast.finance().get("/statements?anchor=&month=&reply=&after=").statusCode()).isEqualTo(200);
        assertThat(cast.finance().get("/disputes?after=").statusCode()).isEqualTo(200);
    }

    @Test
    void a_cutoff_in_the_future_or_already_settled_is_refused_beside_the_field() {
        lines.settled(xiaoman, "10.00", "2025-01-10T12:00");
        Response future = cast.finance().post("/settlements", "cutoff", "2999-01-01");
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.asString()).contains("不能晚于今天", "2999-01-01");
        desk.settle("2025-01-31");
        assertThat(cast.finance().post("/settlements", "cutoff", "2025-01-31").asString()).contains("须晚于已结算到的日期");
        assertThat(cast.finance().post("/settlements", "cutoff", "bad").statusCode()).isEqualTo(422);
    }

    @Test
    void exclusions_want_a_reason_and_can_be_undone() {
        long line = lines.settled(xiaoman, "10.00", "2025-01-10T12:00");
        String path = "/settlements/" + desk.draft("2025-01-31");
        Response none = cast.finance().post(path + "/exclusions", "anchor", "" + xiaoman, "lines", "yes", "line", "" + line, "reason", " ");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString()).contains("checked", "请填写");
        assertThat(cast.finance().post(path + "/exclusions", "anchor", "" + xiaoman, "reason", "").statusCode()).isEqualTo(422);
        assertThat(cast.finance().post(path + "/exclusions", "anchor", "" + xiaoman, "lines", "yes", "line", "" + line, "reason", "查").statusCode()).isEqualTo(303);
        String page = cast.finance().get(path).asString();
        assertThat(page).contains("本次不结算", "有排除的订单");
        String removal = page.replaceAll("(?s).*action=\"([^\"]*/removal)\".*", "$1");
        assertThat(cast.finance().post(removal).statusCode()).isEqualTo(303);
        assertThat(cast.finance().get(path).asString()).doesNotContain("有排除的订单");
        assertThat(cast.approver().post(path + "/exclusions", "anchor", "" + xiaoman, "reason", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void a_run_is_returned_with_a_reason_and_discarded() {
        lines.settled(xiaoman, "10.00", "2025-01-10T12:00");
        String path = "/settlements/" + desk.draft("2025-01-31");
        cast.finance().post(path + "/submission");
        assertThat(cast.approver().post(path + "/return", "reason", "").statusCode()).isEqualTo(422);
        assertThat(cast.finance().post(path + "/return", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.approver().post(path + "/return", "reason", "先处理维权").statusCode()).isEqualTo(303);
        assertThat(cast.finance().get(path).asString()).contains("先处理维权");
        assertThat(cast.finance().post(path + "/discard").statusCode()).isEqualTo(303);
        assertThat(cast.finance().post(path + "/submission").statusCode()).isEqualTo(409);
    }

    @Test
    void other_agencies_find_nothing_and_other_roles_may_not() {
        lines.settled(xiaoman, "10.00", "2025-01-10T12:00");
        String path = "/settlements/" + desk.draft("2025-01-31");
        assertThat(cast.mallory(Role.FINANCE).get(path).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.FINANCE).get(path + "/payees/" + xiaoman).statusCode()).isEqualTo(404);
        Stream.of("/submission", "/discard", "/exclusions/1/removal").forEach(act ->
                assertThat(cast.mallory(Role.OWNER).post(path + act).statusCode()).as(act).isEqualTo(404));
        assertThat(cast.mallory(Role.APPROVER).post(path + "/approval").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.APPROVER).post(path + "/return", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.OWNER).post(path + "/exclusions", "anchor", "" + xiaoman, "reason", "x").statusCode()).isEqualTo(404);
        for (String page : List.of("/settlements", path, path + "/payees/" + xiaoman, "/statements")) {
            assertThat(cast.staff().get(page).statusCode()).as(page).isEqualTo(403);
            assertThat(cast.alice().get(page).statusCode()).as(page).isEqualTo(403);
            assertThat(cast.approver().get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(cast.finance().get("/settlements/999999999").statusCode()).isEqualTo(404);
    }

    private static String path(Response made) {
        return made.header("Location").replaceAll("https?://[^/]+", "");
    }
}
