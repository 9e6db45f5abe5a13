package app.anchorage.merchant;

import static app.anchorage.merchant.MerchantsResourceTest.once;
import static app.anchorage.merchant.MerchantsResourceTest.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MerchantScreensTest {
    private static final String LONG = "浙江省杭州市余杭区极长名称电子商务与供应链管理服务有限公司第一分公司";

    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @TestHTTPResource("/")
    URL root;

    @Test
    void the_merchants_pages_fit_and_speak_both_languages() {
        lines.of(cast).settled(cast.anchor("小满"), "1234567.89", ChinaTime.day(Instant.now()).minusDays(9).atTime(9, 0).toString());
        String known = path(cast.staff().post("/merchants", "name", LONG, "taxId", "91330100MA2ABCDE1X", "note", "备注".repeat(80), "once", once()));
        cast.staff().post(known + "/brands", "brand", "一个名称相当长的品牌".repeat(4));
        cast.staff().post(known + "/contacts", "name", "王芳", "title", "店长", "email", "a".repeat(40) + "@example.com", "once", once());
        String preview = path(cast.staff().upload("/merchants/imports", "file", "a.csv",
                ("商家名称,税号,店铺名称\n" + LONG + ",123,x\n新商家,," + LONG + "\n").getBytes(UTF_8), "once", once()));
        Map<String, String> pages = Map.of("list", "/merchants", "one", known, "edit", known + "/edit", "unknown", "/merchants/shops", "owner",
                "/merchants/shops/owner?shop=小满旗舰店", "preview", preview);
        assertThat(new Screens("merchant", root.toString()).look(cast.staff(), new LinkedHashMap<>(pages))).isEmpty();
    }
}
