package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One import from its upload to its undo, as people of every role and of another agency meet it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportResourceTest {
    private static final List<String> PAGES = List.of("", "/progress", "/file", "/rows/2", "/undoing");

    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Test
    void a_report_is_previewed_committed_and_undone() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "report.csv", Sample.paid("1000000000000000001", "15.90"));
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("15.90", "提交并写入订单", "没有发现问题", "商品一");
        assertThat(imports.commit(clerk, path, null).statusCode()).isEqualTo(303);
        assertThat(imports.page(clerk, path, "COMMITTED")).contains("已写入", "/orders?file=", "/orders/unattributed");
        assertThat(clerk.get(path + "/undoing").asString()).contains("15.90", "订单消失");
        assertThat(imports.undo(clerk, path, "导错了").statusCode()).isEqualTo(303);
        assertThat(imports.page(clerk, path, "UNDONE")).contains("导错了", "已撤销");
        assertThat(imports.audited(clerk, path)).containsExactly("IMPORT_UPLOADED", "IMPORT_COMMITTED", "IMPORT_UNDONE");
    }

    @Test
    void a_filter_of_the_history_that_makes_no_sense_is_named_and_nothing_is_listed() {
        Browser clerk = cast.finance();
        imports.await(clerk, imports.upload(clerk, "listed.csv", Sample.paid("1000000000000000077", "15.90")), "PREVIEWED");
        for (String bad : List.of("state=zzz", "kind=zzz", "before=zzz")) {
            assertThat(clerk.get("/imports?" + bad).statusCode()).as(bad).isEqualTo(422);
            assertThat(clerk.get("/imports?" + bad).asString()).contains("“zzz”", "没有显示列表").doesNotContain("listed.csv");
        }
        assertThat(clerk.get("/imports?kind=CLAIMS").asString()).contains("/imports?state=PREVIEWED&amp;kind=CLAIMS").doesNotContain("listed.csv");
    }

    @Test
    void every_page_works_in_english() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "english.csv", Sample.paid("1000000000000000002", "1.00"));
        imports.await(clerk, path, "PREVIEWED");
        clerk.post("/language", "language", "en", "back", path);
        assertThat(clerk.get(path).asString()).contains("Commit and write the orders", "Nothing was found", "Taken from the newest time inside");
        assertThat(clerk.get("/imports").asString()).contains("Upload and preview", "To be committed");
    }

    @Test
    void another_agency_finds_nothing() {
        String path = imports.upload(cast.finance(), "ours.csv", Sample.paid("1000000000000000003", "15.90"));
        imports.await(cast.finance(), path, "PREVIEWED");
        Browser mallory = cast.mallory(Role.FINANCE);
        PAGES.forEach(page -> assertThat(mallory.get(path + page).statusCode()).as(page).isEqualTo(404));
        for (String act : List.of("/commitment", "/moment", "/reading", "/discarding", "/undoing")) {
            assertThat(mallory.post(path + act, "version", "0", "reason", "x", "moment", "2020-06-12T00:00:00").statusCode()).as(act).isEqualTo(404);
        }
        assertThat(mallory.get("/imports").asString()).doesNotContain("ours.csv");
    }

    @Test
    void an_approver_only_reads_and_an_anchor_not_even_that() {
        String path = imports.upload(cast.staff(), "roles.csv", Sample.paid("1000000000000000004", "15.90"));
        imports.await(cast.staff(), path, "PREVIEWED");
        Browser approver = cast.approver();
        assertThat(approver.get(path).statusCode()).isEqualTo(200);
        assertThat(approver.get(path).asString()).doesNotContain("提交并写入订单");
        assertThat(approver.get("/imports").asString()).doesNotContain("上传并预览");
        assertThat(imports.commit(approver, path, null).statusCode()).isEqualTo(403);
        assertThat(approver.upload("/imports", "file", "x.csv", Sample.paid("1", "1.00")).statusCode()).isEqualTo(403);
        PAGES.forEach(page -> assertThat(cast.alice().get(path + page).statusCode()).as(page).isEqualTo(403));
        assertThat(cast.alice().get("/imports").statusCode()).isEqualTo(403);
        assertThat(cast.nobody().get(path).statusCode()).isIn(302, 303);
        assertThat(imports.state(approver, path)).startsWith("PREVIEWED");
    }

    @Test
    void a_stranger_uploads_nothing() {
        assertThat(cast.nobody().request().multiPart("file", "x.csv", new byte[] {1}).post("/imports").statusCode()).isIn(302, 303, 401, 403);
    }

    @Test
    void a_claim_report_speaks_of_refunds() {
        Browser clerk = cast.finance();
        String claims = "淘宝订单编号,淘宝子订单编号,维权退款金额,返还金额,维权状态,订单结算时间,维权创建时间,维权完成时间\n"
                + "1000000000000000091,1000000000000000092,15.90,1.20,维权成功,2020-06-20 10:00:00,2020-06-21 10:00:00,2020-06-22 10:00:00\n";
        String path = imports.upload(clerk, "claims.csv", claims.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("维权退款金额", "15.90", "等待订单").doesNotContain("付款预估收入");
        imports.commit(clerk, path, "核对过");
        assertThat(imports.page(clerk, path, "COMMITTED")).contains("应返金额", "已写入");
    }

    @Test
    void a_red_finding_blocks_also_a_direct_post() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "red.csv", Sample.of(Sample.row("1000000000000000005", "已蒸发", "9.90")));
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("已蒸发", "red.csv", "disabled", "不能提交", path + "/rows/2");
        assertThat(clerk.get(path + "/rows/2").asString()).contains("订单状态", "已蒸发");
        assertThat(imports.commit(clerk, path, "就要提交").statusCode()).isEqualTo(409);
        assertThat(imports.state(clerk, path)).isEqualTo("PREVIEWED idle");
    }

    @Test
    void a_yellow_finding_needs_a_reason() {
        Browser clerk = cast.finance();
        byte[] old = Sample.of(Sample.row("1000000000000000006", "已付款", "9.90", "2009-06-11 09:18:05"));
        String path = imports.upload(clerk, "yellow.csv", old);
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("早于 2010 年", "name=\"reason\"");
        var refused = imports.commit(clerk, path, "  ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("请填写");
        assertThat(imports.commit(clerk, path, "x".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(imports.commit(clerk, path, "与平台核对过").statusCode()).isEqualTo(303);
        assertThat(imports.page(clerk, path, "COMMITTED")).contains("与平台核对过");
        var again = imports.commit(clerk, path, "与平台核对过");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).as("leads to what the first press has done").contains("href=\"" + path + "\"");
    }

    @Test
    void the_export_moment_is_proposed_shown_and_can_be_set() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "OrderDetail-2020-06-13.csv", Sample.paid("1000000000000000007", "9.90"));
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("2020-06-13T00:00:00", "按文件名中的日期推算");
        assertThat(clerk.post(path + "/moment", "version", "0", "moment", "gestern").statusCode()).isEqualTo(422);
        assertThat(clerk.post(path + "/moment", "version", "0", "moment", "2999-01-01T00:00:00").statusCode()).isEqualTo(422);
        var old = clerk.post(path + "/moment", "version", "0", "moment", "2020-06-14T01:02:03");
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.asString()).as("leads back").contains("href=\"" + path + "\"");
        assertThat(imports.setMoment(clerk, path, "2020-06-14T01:02:03").statusCode()).isEqualTo(303);
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("2020-06-14T01:02:03", "由人指定");
    }

    @Test
    void the_page_says_which_time_the_proposed_moment_is() {
        Browser clerk = cast.finance();
        String early = imports.upload(clerk, "OrderDetail-2020-06-11.csv", Sample.paid("1000000000000000017", "9.90"));
        assertThat(imports.page(clerk, early, "PREVIEWED")).contains("2020-06-11T09:18:05", "表内最晚的时间晚于文件名中的日期").doesNotContain("按文件名中的日期推算");
        String undated = imports.upload(clerk, "undated.csv", Sample.paid("1000000000000000018", "9.90"));
        assertThat(imports.page(clerk, undated, "PREVIEWED")).contains("2020-06-11T09:18:05", "文件名里没有日期");
    }

    @Test
    void the_result_names_only_those_of_nobody_that_are_new() {
        Browser clerk = cast.finance();
        String row = Sample.row("1000000000000000027", "已付款", "9.90");
        String first = "/imports/" + imports.done(clerk, "nobody-1.csv", Sample.of(row));
        assertThat(clerk.get(first).asString()).contains("新增的订单里有 1 行", "/orders/unattributed", "其中推广位无主");
        String second = "/imports/" + imports.done(clerk, "nobody-2.csv", Sample.of(row, Sample.row("1000000000000000028", "已付款", "9.90")));
        assertThat(clerk.get(second).asString()).contains("新增的订单里有 1 行");
        String third = "/imports/" + imports.done(clerk, "nobody-3.csv", Sample.of(row + " "));
        assertThat(clerk.get(third).asString()).doesNotContain("新增的订单里有");
    }

    @Test
    void the_original_comes_back_byte_by_byte() {
        Browser clerk = cast.finance();
        byte[] original = Sample.real("OrderDetail-2020-06-13.xls");
        String path = imports.id(Multipart.send(clerk, "订单 明细.xls", original));
        imports.await(clerk, path, "PREVIEWED");
        var answer = clerk.get(path + "/file");
        assertThat(answer.asByteArray()).isEqualTo(original);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(original.length));
        assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''%E8%AE%A2%E5%8D%95%20");
        assertThat(clerk.get(path + "/rows/2").asString()).contains("淘宝子订单号");
        assertThat(clerk.get(path + "/rows/9999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_discarded_file_leaves_its_name_only_and_may_come_again() {
        Browser clerk = cast.finance();
        byte[] content = Sample.paid("1000000000000000008", "9.90");
        String path = imports.upload(clerk, "twice.csv", content);
        imports.await(clerk, path, "PREVIEWED");
        assertThat(clerk.post(path + "/discarding").statusCode()).isEqualTo(303);
        assertThat(clerk.get(path + "/file").statusCode()).isEqualTo(404);
        assertThat(clerk.get(path).asString()).contains("已放弃");
        assertThat(clerk.post(path + "/discarding").statusCode()).isEqualTo(409);
        assertThat(imports.upload(clerk, "twice.csv", content)).isNotEqualTo(path);
    }

    @Test
    void an_undo_needs_a_reason_and_a_committed_import() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "undo.csv", Sample.paid("1000000000000000009", "9.90"));
        imports.await(clerk, path, "PREVIEWED");
        assertThat(clerk.get(path + "/undoing").statusCode()).isEqualTo(409);
        assertThat(imports.undo(clerk, path, "x").statusCode()).isEqualTo(409);
        imports.commit(clerk, path, null);
        imports.await(clerk, path, "COMMITTED");
        assertThat(imports.undo(clerk, path, " ").statusCode()).isEqualTo(422);
        assertThat(imports.state(clerk, path)).startsWith("COMMITTED");
    }
}
