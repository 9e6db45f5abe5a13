package app.anchorage.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.product.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoProductsTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    DemoProducts demo;

    @Test
    void the_sample_products_fill_the_board_of_the_next_session() {
        Shelf shelf = new Shelf(cast, sql);
        List.of("晚风女装旗舰店", "南枝真丝", "山谷食品", "澄研护肤").forEach(shop -> shelf.shop(shelf.merchant(shop), shop));
        long room = shelf.id("insert into room (agency_id, name) values (:agency, '星野直播间') returning id");
        long session = shelf.id("insert into session (agency_id, room_id, title, starts_at, ends_at, created_by) values (:agency, " + room
                + ", '下一场', now() + interval '2 days', now() + interval '2 days 3 hours', " + cast.staff().actor().member() + ") returning id");
        demo.take(cast.staff().actor(), LocalDate.now());
        assertThat(cast.staff().get("/sessions/" + session + "/board").asString()).contains("羊羔绒短外套", "稿已备好", "已淘汰");
        assertThat(cast.staff().get("/sessions/" + session + "/run-sheet").asString()).as("in a place of its own")
                .contains("羊羔绒短款，今晚 299 元").doesNotContain("未排坑位");
        assertThat(cast.staff().get("/samples?state=OVERDUE").asString()).contains("真丝衬衫女通勤法式");
    }
}
