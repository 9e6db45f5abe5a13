package app.anchorage.product.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.product.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProductImportTest {
    /** The platform's own list. */
    private static final List<String> HEADINGS = List.of("商品id", "商品名称", "商品主图", "商品详情页链接地址", "店铺名称", "商品价格(单位：元)", "商品月销量", "收入比率(%)", "佣金",
            "卖家旺旺", "淘宝客短链接(300天内有效)", "淘宝客链接", "淘口令(30天内有效)", "优惠券总量", "优惠券剩余量", "优惠券面额", "优惠券开始时间", "优惠券结束时间", "优惠券链接",
            "优惠券淘口令(30天内有效)", "优惠券短链接(300天内有效)", "是否为营销计划商品", "成团人数", "成团价", "成团佣金", "拼团开始时间", "拼团结束时间");

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    private Shelf shelf;
    private Browser staff;
    private String shop;

    @BeforeEach
    void agency() {
        shelf = new Shelf(cast, sql);
        staff = cast.staff();
        shop = "旗舰店 " + UUID.randomUUID();
        shelf.shop(shelf.merchant("晚风 " + UUID.randomUUID()), shop);
    }

    @Test
    void the_platform_s_list_of_27_columns_is_taken_as_it_is_and_the_second_time_updates() throws IOException {
        assertThat(HEADINGS).hasSize(27);
        String preview = upload("list.xlsx", xlsx("720000000001", "真丝衬衫", "199.9", "30.5"));
        String shown = staff.get(preview).asString();
        assertThat(shown).contains("新增商品“真丝衬衫”", "日常价：– → 199.90", "佣金比例：– → 30.50%", "保留其余 21 列");
        assertThat(count("720000000001")).isZero();
        List<Integer> twice = IntStream.range(0, 2).parallel().mapToObj(i -> confirm(preview, shown).statusCode()).toList();
        assertThat(twice).containsOnly(303);
        long product = shelf.id("select product_id from product_item where agency_id = :agency and item_id = '720000000001'");
        assertThat(staff.get("/products/" + product).asString()).contains("真丝衬衫", "199.90", "30.50%", "淘宝客链接", "https://s.click.example.com/" + "x".repeat(600));
        String again = staff.get(upload("list.xlsx", xlsx("720000000001", "真丝衬衫", "199.9", "30.5"))).asString();
        assertThat(again).contains("与现有资料完全一致").doesNotContain("name=\"seen\"");
        String changed = upload("list.xlsx", xlsx("720000000001", "真丝衬衫", "189", "30.5"));
        String difference = staff.get(changed).asString();
        assertThat(difference).contains("日常价：199.90 → 189.00").doesNotContain("新增商品", "保留其余");
        assertThat(confirm(changed, difference).statusCode()).isEqualTo(303);
        assertThat(count("720000000001")).isEqualTo(1);
        assertThat(staff.get("/products/" + product).asString()).contains("189.00", "30.50%");
    }

    @Test
    void bad_rows_name_row_and_column_and_block_the_file() {
        String preview = upload("list.csv", ("商品id,商品名称,店铺名称,商品价格,收入比率(%),库存,直播价\n"
                + "7.2E+11,甲," + shop + ",10,10,1,9\n730000000002,,没有的店,-1,120,1.5,abc\n730000000003,丙," + shop + ",10,10,1,\n730000000003,丁," + shop + ",10,10,1,9\n"
                + ",戊," + shop + ",,,,\n730000000006,=1+1,,,,,\n").getBytes(UTF_8));
        String shown = staff.get(preview).asString();
        assertThat(shown).contains("商品id “7.2E+11”", "不是完整的商品ID", "店铺名称 “没有的店”", "没有这个商家或店铺", "商品价格 “-1”", "收入比率(%) “120”", "库存 “1.5”", "直播价 “abc”",
                "与第 4 行重复", "请写明店铺、旺旺或商家名称").doesNotContain("name=\"seen\"");
        assertThat(confirm(preview, shown).statusCode()).isEqualTo(409);
        assertThat(count("730000000003")).isZero();
        assertThat(cast.mallory(Role.STAFF).get(preview).statusCode()).isEqualTo(404);
        assertThat(cast.finance().get("/products/imports").statusCode()).isEqualTo(403);
        assertThat(refused("商品,价格\n1,2\n".getBytes(UTF_8))).contains("没有“商品id”这一列");
        assertThat(refused(new byte[0])).contains("name=\"file\"");
        assertThat(refused(("商品id,商品名称\n" + "9".repeat(600) + ",长\n").getBytes(UTF_8))).contains("500");
    }

    @Test
    void a_row_of_another_merchant_s_product_is_refused_and_empty_cells_keep_what_is_known() {
        String first = upload("a.csv", ("商品id,商品名称,店铺名称,赠品\n740000000001,己," + shop + ",丝巾\n").getBytes(UTF_8));
        confirm(first, staff.get(first).asString());
        String other = "别家 " + UUID.randomUUID();
        shelf.shop(shelf.merchant(other), other);
        assertThat(staff.get(upload("b.csv", ("商品id,店铺名称\n740000000001," + other + "\n").getBytes(UTF_8))).asString()).contains("这个商品已属于商家");
        String empty = upload("c.csv", "商品id,赠品,库存\n740000000001,,5\n".getBytes(UTF_8));
        String shown = staff.get(empty).asString();
        assertThat(shown).contains("库存：– → 5").doesNotContain("赠品：");
        assertThat(confirm(empty, shown).statusCode()).isEqualTo(303);
        assertThat(shelf.id("select count(*) from product where agency_id = :agency and name = '己' and gifts = '丝巾' and stock = 5")).isEqualTo(1);
    }

    private byte[] xlsx(String item, String name, String price, String rate) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Page1");
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(0, i, HEADINGS.get(i));
                sheet.value(1, i, "值" + i);
            }
            sheet.value(1, 0, item);
            sheet.value(1, 1, name);
            sheet.value(1, 4, shop);
            sheet.value(1, 5, new java.math.BigDecimal(price));
            sheet.value(1, 7, rate);
            sheet.value(1, 11, "https://s.click.example.com/" + "x".repeat(600));
        }
        return out.toByteArray();
    }

    private String refused(byte[] file) {
        Response answer = staff.upload("/products/imports", "file", "x.csv", file, "once", UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.asString();
    }

    private String upload(String name, byte[] file) {
        Response done = staff.upload("/products/imports", "file", name, file, "once", UUID.randomUUID().toString());
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        return done.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private Response confirm(String preview, String shown) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(shown);
        return staff.post(preview + "/confirmation", "seen", seen.find() ? seen.group(1) : "");
    }

    private long count(String item) {
        return shelf.id("select count(*) from product_item where agency_id = :agency and item_id = '" + item + "'");
    }
}
