package app.anchorage.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The return rate to expect of a product: what came back of the agency's own sales of the category. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReturnHistoryTest {
    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Jdbi sql;

    @Test
    void the_rate_is_of_the_category_s_own_ended_orders_and_silent_below_thirty() {
        Shelf shelf = new Shelf(cast, sql);
        lines.of(cast);
        long product = shelf.product(shelf.merchant("晚风"), "真丝衬衫", "女装/衬衫");
        String day = LocalDate.now().minusDays(20) + "T12:00";
        for (int i = 0; i < 28; i++) {
            of("女装/衬衫", lines.settled(null, "100.00", day));
        }
        long whole = of("女装/衬衫", lines.settled(null, "100.00", day));
        lines.claim(whole, 2, "100.00", LocalDate.now().minusDays(10) + "T12:00");
        of("零食", lines.settled(null, "900.00", day));
        of("女装/衬衫", lines.settled(null, "900.00", LocalDate.now().minusDays(200) + "T12:00"));
        assertThat(cast.staff().get("/products/" + product).asString()).contains("历史不足：近 180 天同类目完结订单 29 个，满 30 个才显示");
        long part = of("女装/衬衫", lines.settled(null, "100.00", day));
        lines.claim(part, 2, "33.33", LocalDate.now().minusDays(10) + "T12:00");
        assertThat(cast.staff().get("/products/" + product).asString()).as("133.33 of 3,000.00").contains("4.44%", "本机构同类目近 180 天 30 个完结订单");
        long other = shelf.product(shelf.merchant("别家"), "没有类目", "");
        assertThat(cast.staff().get("/products/" + other).asString()).contains("填写类目后按历史统计");
    }

    private long of(String category, long line) {
        cast.as(cast.finance(), () -> sql.withHandle(h -> h.execute("update order_line set category = ? where agency_id = ? and id = ?", category, cast.agency(), line)));
        return line;
    }
}
