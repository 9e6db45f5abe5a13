package app.anchorage.roster;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PositionsResourceTest {
    @Inject
    Cast cast;

    @Inject
    PromotionPositions positions;

    @Test
    void a_position_is_given_by_its_pid_and_decides_from_its_first_day() {
        long id = cast.anchor("小满");
        assertThat(add(cast.staff(), id, "ADZONE", "mm_11_22_5501", "2026-03-01").statusCode()).isEqualTo(303);
        assertThat(cast.finance().get("/anchors/" + id).asString()).contains(">5501<").contains("使用中");
        assertThat(cast.asAgency(() -> positions.list("code", "5501"))).singleElement().satisfies(position -> {
            assertThat(position.anchorId()).isEqualTo(id);
            assertThat(position.validFrom()).isEqualTo(LocalDate.parse("2026-03-01"));
        });
        assertThat(cast.staff().get("/anchors?q=5501").asString()).contains("小满");
    }

    @Test
    void a_code_that_another_has_is_refused_and_the_page_says_who_has_it() {
        long one = cast.anchor("小满");
        long two = cast.anchor("阿凯");
        add(cast.staff(), one, "RELATION", "7001", "2026-03-01");
        Response refused = add(cast.staff(), two, "RELATION", "7001", "2026-05-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("7001").contains("2026-03-01").contains("属于“小满”");
        assertThat(add(cast.staff(), two, "ADZONE", "7001", "2026-05-01").statusCode()).isEqualTo(303);
    }

    @Test
    void after_its_end_the_code_may_go_to_another() {
        long one = cast.anchor("小满");
        long two = cast.anchor("阿凯");
        add(cast.staff(), one, "ADZONE", "8001", "2026-03-01");
        long position = id("8001");
        String end = "/anchors/" + one + "/positions/" + position + "/end";
        assertThat(cast.staff().get(end).statusCode()).isEqualTo(200);
        Response early = cast.staff().post(end, "lastDay", "2026-02-01");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.asString()).contains("不能早于生效日期 2026-03-01");
        assertThat(cast.staff().post(end, "lastDay", "2026-04-30").statusCode()).isEqualTo(303);
        assertThat(cast.staff().post(end, "lastDay", "2026-05-30").statusCode()).isEqualTo(409);
        assertThat(add(cast.staff(), two, "ADZONE", "8001", "2026-04-30").statusCode()).isEqualTo(422);
        assertThat(add(cast.staff(), two, "ADZONE", "8001", "2026-05-01").statusCode()).isEqualTo(303);
    }

    @Test
    void bad_input_is_refused_beside_its_field() {
        long id = cast.anchor("小满");
        for (String[] bad : List.of(new String[] {"12 34", "2026-01-01"}, new String[] {"", "2026-01-01"}, new String[] {"12", "1899-01-01"},
                new String[] {"12", "2026-02-30"}, new String[] {"12", ""})) {
            assertThat(add(cast.staff(), id, "ADZONE", bad[0], bad[1]).statusCode()).as(bad[0] + bad[1]).isEqualTo(422);
        }
    }

    @Test
    void two_people_give_one_code_at_once_and_one_wins() {
        long one = cast.anchor("小满");
        long two = cast.anchor("阿凯");
        cast.staff();
        cast.owner();
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i ->
                add(i == 0 ? cast.staff() : cast.owner(), i == 0 ? one : two, "ADZONE", "9901", "2026-03-01").statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void rooms_have_positions_that_decide_nobody() {
        Response made = cast.staff().post("/rooms-positions", "kind", "ADZONE", "code", "6001", "room", "一号直播间", "validFrom", "2026-01-01",
                "once", AnchorsResourceTest.once());
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(cast.approver().get("/rooms-positions").asString()).contains("6001").contains("一号直播间");
        assertThat(cast.asAgency(() -> positions.list("code", "6001"))).singleElement().satisfies(p -> assertThat(p.anchorId()).isNull());
        assertThat(cast.staff().post("/rooms-positions", "kind", "ADZONE", "code", "6002", "validFrom", "2026-01-01").statusCode()).isEqualTo(422);
        String end = "/rooms-positions/" + id("6001") + "/end";
        assertThat(cast.staff().get(end).statusCode()).isEqualTo(200);
        assertThat(cast.staff().post(end, "lastDay", "2026-06-30").statusCode()).isEqualTo(303);
        assertThat(cast.finance().post("/rooms-positions", "kind", "ADZONE").statusCode()).isEqualTo(403);
    }

    @Test
    void another_agency_finds_nothing_and_readers_may_not_write() {
        long id = cast.anchor("小满");
        add(cast.staff(), id, "ADZONE", "4001", "2026-03-01");
        String end = "/anchors/" + id + "/positions/" + id("4001") + "/end";
        assertThat(cast.mallory(Role.STAFF).get(end).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post(end, "lastDay", "2026-04-01").statusCode()).isEqualTo(404);
        assertThat(add(cast.mallory(Role.STAFF), id, "ADZONE", "4002", "2026-03-01").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post(end, "lastDay", "2026-04-01").statusCode()).isEqualTo(403);
        assertThat(add(cast.mallory(Role.STAFF), cast.anchor("小满"), "ADZONE", "4001", "2026-03-01").statusCode()).isEqualTo(404);
    }

    private long id(String code) {
        return cast.asAgency(() -> positions.find("code", code).firstResult().id());
    }

    private static Response add(Browser who, long anchor, String kind, String code, String from) {
        return who.post("/anchors/" + anchor + "/positions", "kind", kind, "code", code, "validFrom", from, "once", AnchorsResourceTest.once());
    }
}
