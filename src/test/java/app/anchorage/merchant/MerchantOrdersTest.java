package app.anchorage.merchant;

import static app.anchorage.merchant.MerchantsResourceTest.once;
import static app.anchorage.merchant.MerchantsResourceTest.path;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order lines find their merchant by the shop's name. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MerchantOrdersTest {
    private static final String SHOP = "小满旗舰店";

    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Jdbi sql;

    private long settled;

    /** 31 ended orders of 100.00: one refunded by 40.00, one closed unsettled; one more still open; one of 200 days ago. */
    @BeforeEach
    void orders() {
        lines.of(cast);
        long anchor = cast.anchor("小满");
        LocalDate today = ChinaTime.day(Instant.now());
        lines.agreement(anchor, "70", 0, today.minusDays(400));
        for (int i = 0; i < 30; i++) {
            settled = lines.settled(anchor, "100.00", today.minusDays(40).atTime(12, 0).toString());
        }
        lines.claim(settled, 2, "40.00", today.minusDays(20).atTime(9, 0).toString());
        lines.settled(anchor, "100.00", today.minusDays(200).atTime(12, 0).toString());
        insert("closed", 4, today.minusDays(10));
        insert("open", 1, today.minusDays(3));
    }

    private void insert(String key, int state, LocalDate day) {
        cast.as(cast.finance(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into order_line (agency_id, platform, line_key, order_no, item_id, item_title, shop, created_at, created_on, state, paid_fen)
                values (:agency, 'TAOBAO', :key, :key, '1', 'x', :shop, :at, :day, :state, 10000)""")
                .bind("agency", cast.agency()).bind("key", key).bind("shop", SHOP).bind("at", ChinaTime.startOf(day)).bind("day", day).bind("state", state)
                .execute()));
    }

    @Test
    void a_shop_nobody_knows_is_listed_attached_and_its_orders_are_the_merchants() {
        String unknown = cast.staff().get("/merchants/shops").asString();
        assertThat(unknown).contains(SHOP, ">32<", "2,960.00", "指定商家");
        assertThat(cast.staff().get("/merchants").asString()).contains("无人认领的店铺");
        assertThat(cast.finance().get("/orders/" + settled).asString()).contains("还不属于任何商家");
        assertThat(cast.mallory(Role.STAFF).get("/merchants/shops").asString()).doesNotContain(SHOP);
        assertThat(cast.mallory(Role.STAFF).get("/merchants/shops/owner?shop=" + SHOP).statusCode()).isEqualTo(404);

        String form = cast.staff().get("/merchants/new?shop=" + SHOP).asString();
        assertThat(form).contains("value=\"" + SHOP + "\"");
        String path = path(cast.staff().post("/merchants", "name", "小满商贸", "shop", SHOP, "once", once()));
        long merchant = Long.parseLong(path.replaceAll(".*/", ""));

        assertThat(cast.staff().get("/merchants/shops").asString()).doesNotContain(SHOP);
        assertThat(cast.finance().get("/orders/" + settled).asString()).contains("<a href=\"" + path + "\">小满商贸</a>");
        String page = cast.finance().get(path).asString();
        assertThat(page).contains("2,960.00", "31 笔完结订单", "4.52%", "1 笔完结订单", "样本太少", "100.00");
        assertThat(cast.finance().get("/orders?merchant=" + merchant).asString()).contains("共 33 行", "小满商贸");
        assertThat(cast.finance().get("/orders?state=settled&merchant=999999").statusCode()).as("nobody's number").isEqualTo(422);
        assertThat(cast.finance().get("/orders.csv?state=paid&merchant=" + merchant).asString()).contains("open").doesNotContain("closed");

        long other = Long.parseLong(path(cast.staff().post("/merchants", "name", "别家商贸", "once", once())).replaceAll(".*/", ""));
        var taken = cast.staff().post("/merchants/shops/owner", "shop", SHOP, "merchant", "" + other, "once", once());
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.asString()).contains("已属于商家“小满商贸”");
        assertThat(cast.staff().post("/merchants/shops/owner", "shop", SHOP, "merchant", "", "once", once()).statusCode()).isEqualTo(422);
        assertThat(cast.staff().post("/merchants/shops/owner", "shop", "长".repeat(121), "merchant", "" + other, "once", once()).statusCode()).isEqualTo(422);
        String once = once();
        for (int i = 0; i < 2; i++) {
            assertThat(cast.staff().post("/merchants/shops/owner", "shop", "别家店", "merchant", "" + other, "once", once).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void other_rooms_add_their_sections_to_the_page() {
        String path = path(cast.staff().post("/merchants", "name", "有栏目的商家", "once", once()));
        assertThat(cast.finance().get(path).asString()).contains("订单与收入", "一行样例", "1,234.50", "href=\"/sample" + path + "\"");
    }

    /** What deals do: a section of the page. */
    @ApplicationScoped
    static class SampleSection implements MerchantSection {
        @Override
        public int order() {
            return 10;
        }

        @Override
        public String headingKey() {
            return "merchant_orders";
        }

        @Override
        public String emptyKey() {
            return "merchant_none_yet";
        }

        @Override
        public List<Row> rows(long merchant, Locale locale) {
            return List.of(new Row("一行样例", "/sample/merchants/" + merchant, null, "merchant_active", "good", Money.yuan("1234.50")));
        }
    }
}
