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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DocumentsResourceTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    private Shelf shelf;
    private Browser staff;
    private long product;

    @BeforeEach
    void agency() {
        shelf = new Shelf(cast, sql);
        staff = cast.staff();
        product = shelf.product(shelf.merchant("山谷 " + UUID.randomUUID()), "核桃 " + UUID.randomUUID(), "零食/坚果/特产");
    }

    @Test
    void a_document_is_kept_with_its_scan_and_what_expires_first_stands_first() {
        LocalDate today = LocalDate.now();
        assertThat(shelf.document(staff, "product", product, "食品经营许可证", "2020-01-01", today.plusDays(10).toString()).statusCode()).isEqualTo(303);
        assertThat(shelf.document(staff, "person", cast.anchor("小满"), "医师资格", "", today.minusDays(1).toString()).statusCode()).isEqualTo(303);
        String list = staff.get("/documents").asString();
        assertThat(list).contains("30 天内到期", "已过期", "doc.png");
        assertThat(list.indexOf("医师资格")).isLessThan(list.indexOf("食品经营许可证"));
        assertThat(staff.get("/documents?state=EXPIRED").asString()).contains("医师资格").doesNotContain("食品经营许可证");
        assertThat(staff.get("/products/" + product).asString()).contains("食品经营许可证", "30 天内到期");
        long id = id("食品经营许可证");
        Response scan = cast.finance().get("/documents/" + id + "/scan");
        assertThat(scan.asByteArray()).isEqualTo(Shelf.picture());
        assertThat(scan.header("Content-Disposition")).startsWith("attachment");
        assertThat(cast.mallory(Role.STAFF).get("/documents/" + id + "/scan").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post("/documents/" + id + "/removal").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post("/documents/" + id + "/removal").statusCode()).isEqualTo(403);
        assertThat(staff.post("/documents/" + id + "/removal").statusCode()).isEqualTo(303);
        assertThat(staff.get("/documents/" + id + "/scan").statusCode()).isEqualTo(404);
    }

    @Test
    void nonsense_is_refused_beside_its_field() {
        Response turned = shelf.document(staff, "product", product, "", "2027-02-02", "2027-02-01");
        assertThat(turned.statusCode()).isEqualTo(422);
        assertThat(turned.asString()).contains("不能早于前面的日期", "value=\"2027-02-02\"");
        assertThat(shelf.document(staff, "product", product, "证", "昨天", "").asString()).contains("请填写 2000 年到 2099 年之间的日期");
        assertThat(shelf.document(staff, "person", 999_999_999L, "证", "", "").asString()).contains("没有这个商品或人员");
        assertThat(shelf.document(staff, "product", 999_999_999L, "证", "", "").statusCode()).isEqualTo(404);
        assertThat(shelf.document(cast.mallory(Role.STAFF), "product", product, "证", "", "").statusCode()).isEqualTo(404);
        assertThat(shelf.document(cast.finance(), "product", product, "证", "", "").statusCode()).isEqualTo(403);
        Response noScan = staff.upload("/documents", "scan", "证.pdf", "no pdf".getBytes(), "product", "" + product, "kind", "假证", "once", UUID.randomUUID().toString());
        assertThat(noScan.statusCode()).isEqualTo(422);
        assertThat(shelf.id("select count(*) from compliance_document where agency_id = :agency and kind = '假证'")).isZero();
        assertThat(staff.get("/documents?state=LOST").statusCode()).isEqualTo(422);
        assertThat(staff.get("/documents?after=nowhere~1").statusCode()).isEqualTo(422);
    }

    @Test
    void the_same_form_twice_keeps_one_document() {
        String once = UUID.randomUUID().toString();
        List<Browser> two = List.of(cast.owner(), cast.staff());
        two.forEach(Browser::csrf);
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).upload("/documents", "scan", "a.png", Shelf.picture(), "product", "" + product,
                "kind", "双击证", "once", once).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(shelf.id("select count(*) from compliance_document where agency_id = :agency and kind = '双击证'")).isEqualTo(1);
    }

    @Test
    void a_category_needs_a_document_and_the_list_says_which_products_lack_it() {
        String category = "美容/" + UUID.randomUUID();
        long cream = shelf.product(shelf.merchant("澄研 " + UUID.randomUUID()), "面霜", category);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(staff.post("/documents/needs", "category", category, "kind", "化妆品备案").statusCode()).isEqualTo(303);
        }
        assertThat(shelf.id("select count(*) from category_need where agency_id = :agency and category = '" + category + "'")).isEqualTo(1);
        assertThat(cast.finance().get("/documents/needs").asString()).contains(category, "化妆品备案").doesNotContain("/documents/needs/removal");
        assertThat(staff.get("/products?documents=missing").asString()).contains("/products/" + cream + "\"", "缺资质");
        assertThat(staff.get("/products/" + cream).asString()).contains("类目要求，缺");
        shelf.document(staff, "product", cream, "化妆品备案", "", "");
        assertThat(staff.get("/products?documents=missing").asString()).doesNotContain("/products/" + cream + "\"");
        assertThat(staff.get("/products/" + cream).asString()).contains("类目要求，已有", "长期");
        assertThat(staff.post("/documents/needs", "category", "", "kind", "x".repeat(81)).statusCode()).isEqualTo(422);
        assertThat(cast.finance().post("/documents/needs", "category", "a", "kind", "b").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.STAFF).post("/documents/needs/removal", "category", category, "kind", "化妆品备案").statusCode()).isEqualTo(404);
        assertThat(staff.post("/documents/needs/removal", "category", category, "kind", "化妆品备案").statusCode()).isEqualTo(303);
    }

    private long id(String kind) {
        return shelf.id("select max(id) from compliance_document where agency_id = :agency and kind = '" + kind + "'");
    }
}
