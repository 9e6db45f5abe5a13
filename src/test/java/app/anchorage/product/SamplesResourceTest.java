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
class SamplesResourceTest {
    private static final LocalDate TODAY = LocalDate.now();

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
        product = shelf.product(shelf.merchant("寄样 " + UUID.randomUUID()), "样品 " + UUID.randomUUID(), "");
    }

    @Test
    void a_sample_goes_its_way_and_the_overdue_one_stands_first_and_on_the_front_page() {
        long late = sample(product, "requestedOn", day(-20), "sentOn", day(-18), "receivedOn", day(-15), "returnBy", day(-1), "note", "SF123");
        long soon = sample(product, "requestedOn", day(-2), "returnBy", day(7));
        String list = cast.finance().get("/samples").asString();
        assertThat(list).contains("逾期未还", "已申请").doesNotContain("/samples/" + late + "\"");
        assertThat(staff.get("/samples").asString().indexOf("/samples/" + late)).isLessThan(staff.get("/samples").asString().indexOf("/samples/" + soon)).isPositive();
        assertThat(staff.get("/samples?state=OVERDUE").asString()).contains("/samples/" + late).doesNotContain("/samples/" + soon);
        assertThat(staff.get("/").asString()).contains("/samples?state=OVERDUE");
        Response back = staff.post("/samples/" + late, form(late, 0, "requestedOn", day(-20), "sentOn", day(-18), "receivedOn", day(-15), "returnBy", day(-1), "returnedOn", day(0)));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(staff.get("/samples?state=RETURNED").asString()).contains("/samples/" + late);
        Response stale = staff.post("/samples/" + late, form(late, 0, "requestedOn", day(-20)));
        assertThat(stale.statusCode()).isEqualTo(409);
    }

    @Test
    void days_follow_each_other() {
        for (String[] wrong : List.of(new String[] {"requestedOn", "", "请填写"}, new String[] {"requestedOn", day(0), "sentOn", day(-1), "不能早于前面的日期"},
                new String[] {"requestedOn", day(0), "returnedOn", day(1), "收到样品后才能归还"}, new String[] {"requestedOn", "2027-13-01", "2000 年"},
                new String[] {"requestedOn", day(0), "quantity", "0", "不小于 1"})) {
            Response refused = staff.post("/samples", form(0, 0, java.util.Arrays.copyOf(wrong, wrong.length - 1)));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString()).contains(wrong[wrong.length - 1].equals("请填写") ? "id=\"requestedOn-note\"" : wrong[wrong.length - 1]);
        }
        assertThat(staff.get("/samples?state=GONE").statusCode()).isEqualTo(422);
        assertThat(staff.get("/samples/new").statusCode()).isEqualTo(404);
    }

    @Test
    void strangers_and_other_roles_stay_out_and_twice_is_once() {
        long mine = sample(product, "requestedOn", day(0));
        assertThat(cast.mallory(Role.STAFF).get("/samples/" + mine).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post("/samples/" + mine, form(0, 0, "requestedOn", day(0))).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post("/samples", form(0, 0, "requestedOn", day(0))).statusCode()).isEqualTo(404);
        assertThat(cast.finance().post("/samples", form(0, 0, "requestedOn", day(0))).statusCode()).isEqualTo(403);
        String[] once = form(0, 0, "requestedOn", day(0));
        List<Browser> two = List.of(cast.owner(), cast.staff());
        two.forEach(Browser::csrf);
        assertThat(IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post("/samples", once).statusCode()).toList()).containsOnly(303);
        assertThat(shelf.id("select count(*) from sample where agency_id = :agency and product_id = " + product)).isEqualTo(2);
    }

    private long sample(long product, String... days) {
        assertThat(staff.post("/samples", form(0, 0, days)).statusCode()).isEqualTo(303);
        return shelf.id("select max(id) from sample where agency_id = :agency and product_id = " + product);
    }

    private String[] form(long id, int version, String... more) {
        String[] form = {"product", "" + product, "quantity", "1", "version", "" + version, "once", UUID.randomUUID().toString()};
        String[] all = java.util.Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return all;
    }

    private static String day(int from) {
        return TODAY.plusDays(from).toString();
    }
}
