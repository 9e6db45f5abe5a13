package app.anchorage.merchant;

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
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MerchantsResourceTest {
    private static final String TAX_ID = "91330100MA2ABCDE1X";

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Test
    void staff_take_a_merchant_on_and_see_all_of_it_on_one_page() {
        String owner = "" + cast.staff().actor().member();
        Response made = cast.staff().post("/merchants", "name", " 杭州晚风服饰有限公司 ", "taxId", "９1330100ma2abcde1x", "owner", owner, "note", "春季主推",
                "once", once());
        assertThat(made.statusCode()).isEqualTo(303);
        String path = path(made);
        assertThat(cast.staff().post(path + "/brands", "brand", "晚风").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(path + "/shops", "name", "晚风女装旗舰店", "sellerNick", "晚风女装", "once", once()).statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(path + "/contacts", "name", "王芳", "title", "店长", "phone", "+86 138 0000 0000", "wechat", "wf", "email", "wf@example.com",
                "once", once()).statusCode()).isEqualTo(303);
        assertThat(cast.finance().get(path).asString()).contains("杭州晚风服饰有限公司", TAX_ID, "春季主推", "staff", "晚风女装旗舰店", "王芳", "店长", "样本太少")
                .doesNotContain("/edit");
        for (String q : List.of("晚风服饰", "晚风", "女装旗舰", "9133", TAX_ID)) {
            assertThat(cast.staff().get("/merchants?q=" + q).asString()).as(q).contains("<b>杭州晚风服饰有限公司</b>", "王芳");
        }
        assertThat(cast.staff().get("/merchants?q=春&owner=none").asString()).contains("没有符合条件的商家");
        assertThat(audited()).contains("MERCHANT_ADDED", "MERCHANT_BRAND_ADDED", "MERCHANT_SHOP_ADDED", "MERCHANT_CONTACT_ADDED");
    }

    @Test
    void the_same_form_twice_makes_one_merchant() {
        String once = once();
        var two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel()
                .mapToObj(i -> two.get(i).post("/merchants", "name", "双击商贸", "once", once).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(cast.owner().get("/merchants?q=双击").asString().split("<b>双击商贸</b>", -1)).hasSize(2);
    }

    @Test
    void a_look_alike_is_named_with_a_link_and_needs_a_tick() {
        long known = merchant("苏州南枝丝绸有限公司");
        cast.staff().post("/merchants/" + known, "name", "苏州南枝丝绸有限公司", "taxId", "91320500MA1WXYZ012", "version", "0");
        Response byName = cast.staff().post("/merchants", "name", "苏州　南枝丝绸(有限责任公司)", "note", "留着", "once", once());
        assertThat(byName.statusCode()).isEqualTo(422);
        assertThat(byName.asString()).contains("看起来已经有这个商家", "href=\"/merchants/" + known + "\"", "名称相同", "name=\"sure\"", "留着");
        Response byTaxId = cast.staff().post("/merchants", "name", "别名", "taxId", "91320500MA1WXYZ012", "once", once());
        assertThat(byTaxId.statusCode()).isEqualTo(422);
        assertThat(byTaxId.asString()).contains("税号相同");
        Response sure = cast.staff().post("/merchants", "name", "苏州南枝丝绸", "sure", "yes", "once", once());
        assertThat(sure.statusCode()).isEqualTo(303);
        long other = merchant("无关商贸");
        assertThat(cast.staff().post("/merchants/" + other, "name", "苏州南枝丝绸", "version", "0").statusCode()).isEqualTo(422);
        assertThat(cast.staff().post(path(sure), "name", "苏州南枝丝绸", "note", "同名照旧可改", "version", "0").statusCode()).isEqualTo(303);
        assertThat(cast.mallory(Role.STAFF).post("/merchants", "name", "苏州南枝丝绸", "once", once()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_shop_belongs_to_one_merchant_and_the_refusal_names_it() {
        long one = merchant("北屿甲");
        long two = merchant("北屿乙");
        String shop = "/merchants/" + one + "/shops";
        assertThat(cast.staff().post(shop, "name", "北屿羽绒", "sellerNick", "北屿", "once", once()).statusCode()).isEqualTo(303);
        Response taken = cast.staff().post("/merchants/" + two + "/shops", "name", "北屿羽绒", "sellerNick", "留着的旺旺", "once", once());
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.asString()).contains("“北屿羽绒”已属于商家“北屿甲”", "留着的旺旺");
        Response nick = cast.staff().post("/merchants/" + two + "/shops", "name", "另一家", "sellerNick", "北屿", "once", once());
        assertThat(nick.asString()).contains("“北屿”已属于商家“北屿甲”");
        assertThat(cast.staff().post(shop, "name", "北屿羽绒", "once", once()).asString()).contains("已经是这个商家的");
        Response withShop = cast.staff().post("/merchants", "name", "北屿丙", "shop", "北屿羽绒", "once", once());
        assertThat(withShop.statusCode()).isEqualTo(422);
        assertThat(withShop.asString()).contains("“北屿羽绒”已属于商家“北屿甲”");
        assertThat(cast.staff().get("/merchants?q=北屿丙").asString()).contains("没有符合条件的商家");
        long id = number("select id from merchant_shop where name = '北屿羽绒'");
        assertThat(cast.staff().post(shop + "/" + id, "name", "北屿羽绒旗舰店", "sellerNick", "").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(shop + "/" + id + "/removal").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post("/merchants/" + two + "/shops", "name", "北屿羽绒旗舰店", "once", once()).statusCode()).isEqualTo(303);
        assertThat(audited()).contains("MERCHANT_SHOP_CHANGED", "MERCHANT_SHOP_REMOVED");
    }

    @Test
    void a_shop_that_a_contract_uses_stays() {
        long merchant = merchant("坑位商家");
        cast.staff().post("/merchants/" + merchant + "/shops", "name", "坑位店", "once", once());
        long shop = number("select id from merchant_shop where name = '坑位店'");
        long anchor = cast.anchor("小满");
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                with c as (insert into contract (agency_id, number, kind, merchant_id, valid_from, fee_kind) values (:agency, 'C-1', 'ONCE', :merchant,
                  '2026-01-01', 'FIXED') returning id)
                insert into slot (agency_id, contract_id, seq, anchor_id, format, shop_id, fee_fen) select :agency, id, 1, :anchor, 'MIXED', :shop, 0 from c""")
                .bind("agency", cast.agency()).bind("merchant", merchant).bind("anchor", anchor).bind("shop", shop).execute()));
        Response used = cast.staff().post("/merchants/" + merchant + "/shops/" + shop + "/removal");
        assertThat(used.statusCode()).isEqualTo(409);
        assertThat(used.asString()).contains("不能移除");
    }

    @Test
    void bad_input_is_refused_beside_its_field_with_the_input_kept() {
        Response bad = cast.staff().post("/merchants", "name", " ", "taxId", "123", "note", "留着", "once", once());
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.asString()).contains("请填写", "留着");
        assertThat(cast.staff().post("/merchants", "name", "税号错", "taxId", "12345", "once", once()).asString()).contains("15–20");
        for (String owner : List.of("999999999", "" + cast.finance().actor().member(), "x")) {
            assertThat(cast.staff().post("/merchants", "name", "负责人错", "owner", owner, "once", once()).statusCode()).as(owner).isEqualTo(422);
        }
        long id = merchant("坏输入");
        assertThat(cast.staff().post("/merchants/" + id + "/brands", "brand", " ").statusCode()).isEqualTo(422);
        assertThat(cast.staff().post("/merchants/" + id + "/brands", "brand", "长".repeat(81)).statusCode()).isEqualTo(422);
        assertThat(cast.staff().post("/merchants/" + id + "/shops", "name", "长".repeat(121), "once", once()).statusCode()).isEqualTo(422);
        Response contact = cast.staff().post("/merchants/" + id + "/contacts", "name", "甲", "phone", "call me", "email", "nobody", "once", once());
        assertThat(contact.statusCode()).isEqualTo(422);
        assertThat(contact.asString()).contains("call me", "nobody", "不是邮箱地址");
        assertThat(cast.staff().post("/merchants", "name", "a\0b", "once", once()).statusCode()).isEqualTo(400);
        assertThat(cast.staff().post("/merchants/" + id + "/contacts", "name", "<script>alert(1)</script>", "once", once()).statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/merchants/" + id).asString()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void finance_and_approver_read_and_do_not_write() {
        long id = merchant("只读");
        for (var reader : List.of(cast.finance(), cast.approver())) {
            assertThat(reader.get("/merchants").statusCode()).isEqualTo(200);
            assertThat(reader.get("/merchants/" + id).statusCode()).isEqualTo(200);
            assertThat(reader.get("/merchants/shops").statusCode()).isEqualTo(200);
            assertThat(reader.get("/merchants/new").statusCode()).isEqualTo(403);
            for (String path : List.of("", "/" + id, "/" + id + "/archive", "/" + id + "/brands", "/" + id + "/shops", "/" + id + "/contacts", "/shops/owner")) {
                assertThat(reader.post("/merchants" + path, "name", "x", "brand", "x").statusCode()).as(path).isEqualTo(403);
            }
        }
        assertThat(cast.alice().get("/merchants").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get("/merchants/" + id).statusCode()).isEqualTo(403);
    }

    @Test
    void another_agencys_merchant_does_not_exist() {
        long id = merchant("他人看不见");
        cast.staff().post("/merchants/" + id + "/contacts", "name", "王芳", "once", once());
        cast.staff().post("/merchants/" + id + "/shops", "name", "秘密店", "once", once());
        long contact = number("select max(id) from merchant_contact where merchant_id = " + id);
        long shop = number("select id from merchant_shop where name = '秘密店'");
        var mallory = cast.mallory(Role.OWNER);
        for (String path : List.of("", "/edit", "/contacts/new", "/contacts/" + contact, "/shops/new", "/shops/" + shop)) {
            assertThat(mallory.get("/merchants/" + id + path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("", "/archive", "/activation", "/brands", "/contacts", "/contacts/" + contact, "/contacts/" + contact + "/removal", "/shops",
                "/shops/" + shop, "/shops/" + shop + "/removal")) {
            assertThat(mallory.post("/merchants/" + id + path, "name", "偷", "brand", "偷", "once", once()).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(mallory.get("/merchants?status=all").asString()).doesNotContain("他人看不见");
        assertThat(mallory.post("/merchants", "name", "我的", "shop", "秘密店", "once", once()).statusCode()).isEqualTo(303);
    }

    @Test
    void a_stale_form_does_not_overwrite_and_an_archived_merchant_comes_back() {
        long id = merchant("旧称商贸");
        assertThat(cast.staff().post("/merchants/" + id, "name", "新称商贸", "version", "0").statusCode()).isEqualTo(303);
        Response stale = cast.owner().post("/merchants/" + id, "name", "别称商贸", "version", "0");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("刚被他人修改");
        assertThat(cast.staff().post("/merchants/" + id + "/archive", "reason", "不再合作").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post("/merchants/" + id + "/archive").statusCode()).isEqualTo(409);
        assertThat(cast.staff().get("/merchants?q=新称").asString()).contains("没有符合条件的商家");
        assertThat(cast.staff().get("/merchants?q=新称&status=archived").asString()).contains("<b>新称商贸</b>");
        assertThat(cast.staff().post("/merchants/" + id + "/activation").statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/merchants?q=新称").asString()).contains("<b>新称商贸</b>");
        assertThat(cast.staff().post("/merchants/" + id + "/activation").statusCode()).isEqualTo(409);
    }

    @Test
    void the_list_pages_in_both_directions_and_takes_odd_addresses() {
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into merchant (agency_id, name, created_by) select :agency, '翻页' || to_char(n, 'fm000'), :member from generate_series(1, 120) n""")
                .bind("agency", cast.agency()).bind("member", cast.staff().actor().member()).execute()));
        String first = cast.staff().get("/merchants?q=翻页").asString();
        assertThat(first).contains("翻页001", "翻页050").doesNotContain("翻页051", "rel=\"prev\"");
        String second = cast.staff().get(link(first, "next")).asString();
        assertThat(second).contains("翻页051", "翻页100").doesNotContain("翻页050</b>");
        String third = cast.staff().get(link(second, "next")).asString();
        assertThat(third).contains("翻页120").doesNotContain("rel=\"next\"");
        assertThat(cast.staff().get(link(third, "prev")).asString()).contains("翻页051", "翻页100").doesNotContain("翻页101");
        assertThat(cast.staff().get("/merchants?q=翻页&dir=desc&sort=since").asString()).contains("翻页120");
        for (String odd : List.of("after=x~y", "after=a~1", "sort=shops&after=a~1", "sort=shops&dir=desc&before=999~1", "sort=nonsense", "q=%25_", "q=a%00b",
                "after=a%00~1", "before=~", "owner=x", "owner=999", "status=x")) {
            assertThat(cast.staff().request().urlEncodingEnabled(false).get("/merchants?" + odd).statusCode()).as(odd).isEqualTo(200);
        }
    }

    private long merchant(String name) {
        return Long.parseLong(path(cast.staff().post("/merchants", "name", name, "once", once())).replaceAll(".*/", ""));
    }

    private long number(String query) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one()));
    }

    private List<String> audited() {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select action from audit_event where object_type = 'MERCHANT'").mapTo(String.class).list()));
    }

    static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("https?://[^/]+", "");
    }

    private static String link(String page, String rel) {
        var link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return java.net.URLDecoder.decode(link.group(1).replace("&amp;", "&"), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String once() {
        return UUID.randomUUID().toString();
    }
}
