package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnchorsResourceTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Test
    void staff_sign_an_anchor_on_and_see_the_new_page() {
        Response made = cast.staff().post("/anchors", "stageName", " 林夏 ", "legalName", "林小夏", "note", "", "once", once());
        assertThat(made.statusCode()).isEqualTo(303);
        Response page = cast.staff().get(path(made));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("林夏").contains("林小夏").contains("还没有协议").contains("还没有推广位").contains("机构默认");
        assertThat(audited("ANCHOR_ADDED")).isEqualTo(1);
    }

    @Test
    void the_same_form_twice_makes_one_anchor() {
        String once = once();
        var two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel()
                .mapToObj(i -> two.get(i).post("/anchors", "stageName", "双击", "once", once).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(cast.owner().get("/anchors?q=双击").asString().split("<b>双击</b>", -1)).hasSize(2);
    }

    @Test
    void a_taken_or_missing_name_is_refused_beside_its_field_with_the_input_kept() {
        cast.anchor("已有");
        Response taken = cast.staff().post("/anchors", "stageName", "已有", "legalName", "张三", "once", once());
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.asString()).contains("已有名为“已有”的主播").contains("张三");
        assertThat(cast.staff().post("/anchors", "stageName", " ", "once", once()).statusCode()).isEqualTo(422);
    }

    @Test
    void finance_and_approver_read_and_do_not_write() {
        long id = cast.anchor("小满");
        for (var reader : List.of(cast.finance(), cast.approver())) {
            assertThat(reader.get("/anchors").statusCode()).isEqualTo(200);
            assertThat(reader.get("/anchors/" + id).statusCode()).isEqualTo(200);
            assertThat(reader.get("/anchors/new").statusCode()).isEqualTo(403);
            assertThat(reader.post("/anchors", "stageName", "x").statusCode()).isEqualTo(403);
            assertThat(reader.post("/anchors/" + id + "/archive").statusCode()).isEqualTo(403);
        }
        assertThat(cast.alice().get("/anchors").statusCode()).isEqualTo(403);
    }

    @Test
    void another_agencys_anchor_does_not_exist() {
        long id = cast.anchor("小满");
        var mallory = cast.mallory(Role.OWNER);
        for (String path : List.of("", "/edit", "/agreements/new")) {
            assertThat(mallory.get("/anchors/" + id + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(mallory.post("/anchors/" + id, "stageName", "偷").statusCode()).isEqualTo(404);
        assertThat(mallory.post("/anchors/" + id + "/archive").statusCode()).isEqualTo(404);
        assertThat(mallory.get("/anchors").asString()).doesNotContain("小满");
    }

    @Test
    void a_stale_form_does_not_overwrite_what_somebody_else_changed() {
        long id = cast.anchor("旧名");
        assertThat(cast.staff().post("/anchors/" + id, "stageName", "新名", "version", "0").statusCode()).isEqualTo(303);
        Response stale = cast.owner().post("/anchors/" + id, "stageName", "别名", "version", "0");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("刚被他人修改");
    }

    @Test
    void an_archived_anchor_leaves_the_usual_list_and_comes_back() {
        long id = cast.anchor("归档者");
        assertThat(cast.staff().post("/anchors/" + id + "/archive", "reason", "合约到期").statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/anchors?q=归档").asString()).contains("没有符合条件的主播");
        assertThat(cast.staff().get("/anchors?q=归档&status=archived").asString()).contains("<b>归档者</b>");
        assertThat(cast.staff().post("/anchors/" + id + "/archive").statusCode()).isEqualTo(409);
        assertThat(cast.staff().post("/anchors/" + id + "/activation").statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/anchors?q=归档").asString()).contains("<b>归档者</b>");
    }

    @Test
    void the_list_finds_by_the_start_of_names_and_codes_and_pages_in_both_directions() {
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into anchor (agency_id, stage_name, legal_name)
                select :agency, '翻页' || to_char(n, 'fm000'), 'L' || n from generate_series(1, 120) n""")
                .bind("agency", cast.agency()).execute()));
        String first = cast.staff().get("/anchors?q=翻页").asString();
        assertThat(first).contains("翻页001").contains("翻页050").doesNotContain("翻页051");
        String second = cast.staff().get(link(first, "next")).asString();
        assertThat(second).contains("翻页051").contains("翻页100").doesNotContain("翻页050</b>");
        String third = cast.staff().get(link(second, "next")).asString();
        assertThat(third).contains("翻页120").doesNotContain("rel=\"next\"");
        assertThat(cast.staff().get(link(third, "prev")).asString()).contains("翻页051").contains("翻页100").doesNotContain("翻页101");
        assertThat(cast.staff().get("/anchors?q=翻页&dir=desc").asString()).contains("翻页120").doesNotContain("翻页001");
        assertThat(cast.staff().get("/anchors?q=L7&sort=share").asString()).contains("翻页007").contains("翻页079");
        for (String odd : List.of("after=x~y", "after=a~1", "sort=share&after=a~1", "sort=share&after=999999999999~1", "q=%25_", "after=a%00~1", "before=~")) {
            assertThat(cast.staff().request().urlEncodingEnabled(false).get("/anchors?" + odd).statusCode()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void a_filter_that_makes_no_sense_is_named_and_nothing_is_listed() {
        cast.anchor("看得见");
        for (String bad : List.of("status=gone", "agreement=perhaps", "position=x", "sort=nonsense", "dir=up", "q=a%00b")) {
            Response refused = cast.staff().request().urlEncodingEnabled(false).get("/anchors?" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(refused.asString()).as(bad).contains("没有显示列表").doesNotContain("看得见");
        }
        assertThat(cast.staff().get("/anchors?status=gone").asString()).contains("“gone”");
    }

    private int audited(String action) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from audit_event where action = :action")
                .bind("action", action).mapTo(Integer.class).one()));
    }

    static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("https?://[^/]+", "");
    }

    static String link(String page, String rel) {
        var link = java.util.regex.Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return java.net.URLDecoder.decode(link.group(1).replace("&amp;", "&"), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String once() {
        return UUID.randomUUID().toString();
    }
}
