package app.anchorage.merchant.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MerchantImportResourceTest {
    private static final String LIST = """
            商家名称,税号,负责人,备注,品牌,店铺名称,掌柜旺旺,联系人,职务,电话,微信,邮箱
            导入晚风有限公司,91330100MA2IMPORT1,staff,重点,晚风、晚风童装,导入一店,导入旺旺,王芳,店长,13800000000,wf,wf@example.com
            导入晚风,,,,晚风,导入二店,,王芳,,,,
            导入南枝,,,,,,,,,,,
            """;

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Test
    void nothing_is_written_before_the_confirmation_and_the_same_twice_changes_nothing() {
        cast.staff();
        String path = path(upload(LIST));
        String preview = cast.staff().get(path).asString();
        assertThat(preview).contains("新增商家", "税号：– → 91330100MA2IMPORT1", "负责人：– → staff", "店铺 导入二店", "品牌 晚风童装", "联系人 王芳 店长 13800000000");
        assertThat(count("merchant")).isZero();
        assertThat(cast.staff().post(path + "/confirmation", "seen", "stale").statusCode()).isEqualTo(409);
        List<Integer> twice = IntStream.range(0, 2).parallel().mapToObj(i -> cast.staff().post(path + "/confirmation", "seen", seen(preview)).statusCode()).toList();
        assertThat(twice).containsOnly(303);
        assertThat(List.of(count("merchant"), count("merchant_shop"), count("merchant_brand"), count("merchant_contact"))).containsExactly(2L, 2L, 2L, 1L);
        assertThat(cast.staff().get("/merchants?q=导入二店").asString()).contains("<b>导入晚风有限公司</b>", "91330100MA2IMPORT1", "王芳 13800000000", "staff");
        String again = cast.staff().get(path(upload(LIST))).asString();
        assertThat(again).contains("与现有资料完全一致").doesNotContain("name=\"seen\"");
        assertThat(cast.mallory(Role.STAFF).get(path).statusCode()).isEqualTo(404);

        String changed = path(upload("公司名称,备注,联系人,电话,店铺,旺旺\n导入 晚风,改了,王芳,139,导入一店,新旺旺\n"));
        String difference = cast.staff().get(changed).asString();
        assertThat(difference).contains("备注：重点 → 改了", "联系人 王芳：店长 13800000000 wf wf@example.com → 店长 139 wf wf@example.com", "导入旺旺 → 新旺旺");
        assertThat(cast.staff().post(changed + "/confirmation", "seen", seen(difference)).statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/merchants?q=新旺旺").asString()).contains("王芳 139");
        assertThat(count("merchant")).isEqualTo(2);
    }

    @Test
    void a_row_with_an_error_names_row_column_and_value_and_blocks() {
        long held = merchant("占店商家");
        cast.staff().post("/merchants/" + held + "/shops", "name", "已占店", "once", UUID.randomUUID().toString());
        long archived = merchant("归档商家");
        cast.staff().post("/merchants/" + archived + "/archive");
        long taxed = merchant("有税号商家");
        cast.staff().post("/merchants/" + taxed, "name", "有税号商家", "taxId", "91330100MA2HELD001", "version", "0");
        String path = path(upload("""
                merchant,tax id,owner,shop,seller nick,contact,phone,email
                错一,123,,,,,,
                错二,,没有这人,,,,,
                错三,,,已占店,,,,
                错四,,,,只有旺旺,,,
                错五,,,,,,12345,
                错六,,,,,甲,abc,nomail
                归档商家,,,,,,,
                别的名称,91330100MA2HELD001,,,,,,
                有税号商家,91330100MA2OTHER01,,,,,,
                ,91330100MA2OTHER02,,,,,,
                两说,91330100MA2OTHER03,,,,,,
                两说,91330100MA2OTHER04,,,,,,
                """));
        String preview = cast.staff().get(path).asString();
        assertThat(preview).contains("“123”", "“没有这人”", "已属于商家“占店商家”", "同一行没有店铺名称", "同一行没有联系人", "“abc”", "不是邮箱地址", "“归档商家”已归档",
                "这个税号属于“有税号商家”", "“有税号商家”的税号是 91330100MA2HELD001", "请填写", "“91330100MA2OTHER04”", "改好文件后再试");
        assertThat(cast.staff().post(path + "/confirmation", "seen", "x").statusCode()).isEqualTo(409);
        assertThat(cast.staff().get("/merchants?q=错").asString()).contains("没有符合条件的商家");
    }

    @Test
    void the_largest_file_is_written_in_a_few_statements() {
        String rows = IntStream.rangeClosed(1, 5000).mapToObj(i -> "大表%d号,批量店%d,联系%d".formatted(i, i, i)).collect(Collectors.joining("\n"));
        String path = path(upload("商家名称,店铺名称,联系人\n" + rows));
        long before = System.nanoTime();
        assertThat(cast.staff().post(path + "/confirmation", "seen", seen(cast.staff().get(path).asString())).statusCode()).isEqualTo(303);
        assertThat(count("merchant where name like '大表%'")).isEqualTo(5000);
        assertThat(count("merchant_shop where name like '批量店%'")).isEqualTo(5000);
        assertThat((System.nanoTime() - before) / 1_000_000_000).as("seconds").isLessThan(20);
    }

    @Test
    void a_file_that_is_no_list_of_merchants_is_refused_with_a_sentence() {
        for (var bad : List.of(new String[] {"", "文件是空的"}, new String[] {"a,b\n1,2\n", "没有找到“商家名称”一列"}, new String[] {"商家名称,公司名称\nx,y\n", "含义重复"})) {
            Response refused = upload(bad[0]);
            assertThat(refused.statusCode()).as(bad[1]).isEqualTo(422);
            assertThat(refused.asString()).contains(bad[1]);
        }
    }

    @Test
    void readers_may_not_import() {
        assertThat(cast.finance().get("/merchants/imports").statusCode()).isEqualTo(403);
        assertThat(cast.approver().upload("/merchants/imports", "file", "a.csv", LIST.getBytes(UTF_8)).statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.STAFF).post("/merchants/imports/1/confirmation", "seen", "x").statusCode()).isEqualTo(404);
    }

    private Response upload(String text) {
        return cast.staff().upload("/merchants/imports", "file", "商家.csv", text.getBytes(UTF_8), "once", UUID.randomUUID().toString());
    }

    private long merchant(String name) {
        return Long.parseLong(path(cast.staff().post("/merchants", "name", name, "once", UUID.randomUUID().toString())).replaceAll(".*/", ""));
    }

    private long count(String from) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from " + from).mapTo(Long.class).one()));
    }

    private static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("https?://[^/]+", "");
    }

    private static String seen(String page) {
        var token = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
