package app.anchorage.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProductsResourceTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    private Shelf shelf;
    private Browser staff;
    private long merchant;

    @BeforeEach
    void agency() {
        shelf = new Shelf(cast, sql);
        staff = cast.staff();
        merchant = shelf.merchant("晚风 " + UUID.randomUUID());
    }

    @Test
    void a_product_is_taken_on_found_changed_and_archived() {
        Response made = shelf.add(staff, merchant, "真丝衬衫 <b>", "女装/衬衫", "600000000001 600000000002，600000000001", "live", "¥1,299.90", "everyday", "1599",
                "commission", "20.5%", "stock", "3,000", "gifts", "丝巾一条");
        assertThat(made.statusCode()).isEqualTo(303);
        String path = path(made);
        assertThat(cast.finance().get(path).asString()).contains("真丝衬衫 &lt;b&gt;", "1,299.90", "1,599.00", "20.50%", "3,000", "丝巾一条", "/orders?q=600000000002")
                .doesNotContain(path + "/edit");
        for (String query : List.of("q=600000000002", "q=真丝衬衫", "category=女装/衬衫&merchant=" + merchant)) {
            assertThat(staff.get("/products?" + query).asString()).as(query).contains(path + "\"");
        }
        assertThat(staff.get("/products?q=nothing-like-it").asString()).contains("没有符合条件的商品");
        Response changed = staff.post(path, "merchant", "" + merchant, "name", "真丝衬衫", "items", "600000000003", "live", "1199", "version", "0");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("1,199.00", "600000000003").doesNotContain("600000000001");
        Response stale = staff.post(path, "merchant", "" + merchant, "name", "另一个", "version", "0");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("刚被别人改过");
        assertThat(staff.post(path + "/archive").statusCode()).isEqualTo(303);
        assertThat(staff.get("/products?merchant=" + merchant).asString()).doesNotContain(path + "\"");
        assertThat(staff.get("/products?status=archived&merchant=" + merchant).asString()).contains(path + "\"");
        assertThat(staff.post(path + "/activation").statusCode()).isEqualTo(303);
        assertThat(staff.get("/merchants/" + merchant).asString()).contains(path + "\"");
    }

    @Test
    void an_item_belongs_to_one_product_and_the_form_says_to_which() {
        shelf.add(staff, merchant, "先登记的", "", "610000000001");
        Response second = shelf.add(staff, merchant, "后登记的", "", "610000000009 610000000001");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.asString()).contains("商品ID 610000000001 已属于“先登记的”", "后登记的");
        assertThat(count("后登记的")).isZero();
        assertThat(shelf.id("select count(*) from product_item where agency_id = :agency and item_id = '610000000009'")).isZero();
    }

    @Test
    void nonsense_is_refused_beside_its_field_with_what_was_typed() {
        Response bad = shelf.add(staff, merchant, " ", "", "6.0E+11", "live", "-1", "everyday", "1.999", "commission", "101", "stock", "1.5");
        assertThat(bad.statusCode()).isEqualTo(422);
        Response values = shelf.add(staff, merchant, "胡填", "", "6.0E+11", "live", "-1", "everyday", "1.999", "commission", "101", "stock", "1.5");
        assertThat(values.statusCode()).isEqualTo(422);
        assertThat(values.asString()).contains("“6.0E+11”不是商品ID", "请填写金额", "请填写 0 到 100 的百分比", "请填写不小于 0 的整数", "value=\"1.999\"");
        assertThat(shelf.add(staff, 999_999_999L, "谁家的", "", "").asString()).contains("请选择一个商家");
        assertThat(shelf.add(staff, merchant, "x".repeat(201), "", "").statusCode()).isEqualTo(422);
        for (String query : List.of("merchant=x", "status=gone", "after=x", "documents=some", "q=" + "x".repeat(300))) {
            assertThat(staff.get("/products?" + query).statusCode()).as(query).isEqualTo(422);
        }
    }

    @Test
    void batches_have_days_of_delivery() {
        String path = path(shelf.add(staff, merchant, "分批商品", "", ""));
        assertThat(staff.post(path + "/batches", "quantity", "2000", "from", "", "to", "2027-01-10", "note", "首批", "once", once()).statusCode()).isEqualTo(303);
        assertThat(staff.post(path + "/batches", "quantity", "1000", "from", "2027-01-20", "to", "2027-02-05", "once", once()).statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("分批共 3,000 件", "2027-01-20 – 2027-02-05", "首批");
        Response bad = staff.post(path + "/batches", "quantity", "0", "from", "2027-03-02", "to", "2027-03-01", "once", once());
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.asString()).contains("请填写不小于 1 的整数", "不能早于前面的日期", "value=\"2027-03-02\"");
        long first = shelf.id("select min(id) from product_batch where agency_id = :agency and product_id = " + path.replaceAll(".*/", ""));
        assertThat(cast.mallory(Role.STAFF).post(path + "/batches/" + first + "/removal").statusCode()).isEqualTo(404);
        assertThat(staff.post(path + "/batches/" + first + "/removal").statusCode()).isEqualTo(303);
        assertThat(staff.post(path + "/batches/" + first + "/removal").statusCode()).isEqualTo(404);
        assertThat(staff.get(path).asString()).contains("分批共 1,000 件");
    }

    @Test
    void strangers_and_other_roles_stay_out() {
        String path = path(shelf.add(staff, merchant, "自家商品", "", ""));
        for (String page : List.of(path, path + "/edit")) {
            assertThat(cast.mallory(Role.STAFF).get(page).statusCode()).isEqualTo(404);
        }
        assertThat(cast.mallory(Role.STAFF).post(path, "merchant", "" + merchant, "name", "偷", "version", "0").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post("/products", "merchant", "" + merchant, "name", "偷", "once", once()).statusCode()).isEqualTo(422);
        assertThat(cast.finance().get("/products/new").statusCode()).isEqualTo(403);
        assertThat(shelf.add(cast.finance(), merchant, "财务", "", "").statusCode()).isEqualTo(403);
    }

    @Test
    void the_same_form_twice_makes_one_product() {
        String once = once();
        List<Browser> two = List.of(cast.owner(), cast.staff());
        two.forEach(Browser::csrf);
        List<Integer> answers = IntStream.range(0, 2).parallel()
                .mapToObj(i -> two.get(i).post("/products", "merchant", "" + merchant, "name", "双击商品", "once", once).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(count("双击商品")).isEqualTo(1);
    }

    @Test
    void the_list_goes_on_page_by_page() {
        shelf.id("with made as (insert into product (agency_id, merchant_id, name, created_by) select :agency, " + merchant + ", '翻页 ' || lpad(n\\:\\:text, 3, '0'), "
                + staff.actor().member() + " from generate_series(1, 120) n returning 1) select count(*) from made");
        String first = staff.get("/products?merchant=" + merchant).asString();
        assertThat(first).contains("翻页 001", "翻页 050", "rel=\"next\"").doesNotContain("翻页 051", "rel=\"prev\"");
        String second = staff.get(next(first)).asString();
        assertThat(second).contains("翻页 051", "翻页 100", "rel=\"prev\"");
        assertThat(staff.get(next(second)).asString()).contains("翻页 120").doesNotContain("rel=\"next\"");
    }

    private static String next(String page) {
        String link = page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        return java.net.URLDecoder.decode(link, java.nio.charset.StandardCharsets.UTF_8);
    }

    private long count(String name) {
        return shelf.id("select count(*) from product where agency_id = :agency and name = '" + name + "'");
    }

    private static String path(Response made) {
        return made.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
