package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.schedule.option.OptionClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OptionsTest extends Planning {
    @Inject
    OptionClock clock;

    private long merchant;

    @BeforeEach
    void others() {
        merchant = planned.merchant("晚风");
    }

    @Test
    void an_option_keeps_the_time_and_names_its_holder_to_whoever_wants_it() {
        String option = made(1, "2027-03-01T20:00", "2027-03-01T22:00");
        Response session = planned.plan(cast.owner(), room, "抢时间", "2027-03-01T21:00", "2027-03-01T23:00", anchor);
        assertThat(session.statusCode()).isEqualTo(409);
        assertThat(session.asString()).contains("小满 已被预留：2027-03-01 20:00–22:00，商家“晚风”，由 staff 保留");
        Response other = make(cast.owner(), 1, "2027-03-01T20:00", "2027-03-01T21:00", "");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(staff.get("/schedule/options").asString()).contains("晚风", "小满 · 2027-03-01 20:00–22:00");
        assertThat(staff.get("/schedule?from=2027-03-01").asString()).contains("一选", option);
    }

    @Test
    void the_second_moves_up_when_the_first_is_released_and_its_holder_is_told() {
        String first = made(1, "2027-03-03T20:00", "2027-03-03T22:00");
        Response second = make(cast.owner(), 2, "2027-03-03T21:00", "2027-03-03T23:00", "");
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(make(staff, 2, "2027-03-03T20:00", "2027-03-03T23:00", "").statusCode()).isEqualTo(409);
        assertThat(staff.post(first + "/release", "version", "0", "reason", "").statusCode()).isEqualTo(422);
        assertThat(staff.post(first + "/release", "version", "0", "reason", "商家不要了").statusCode()).isEqualTo(303);
        assertThat(cast.owner().get(Planned.path(second)).asString()).contains("一选", "预留递补为一选");
        assertThat(cast.owner().get("/").asString()).contains("“晚风”的预留已是一选：小满 · 2027-03-03 21:00–23:00");
        long notice = planned.id("select max(id) from notice where agency_id = :agency and member_id = " + cast.owner().actor().member());
        assertThat(staff.post("/notices/" + notice + "/reading").statusCode()).isEqualTo(303);
        assertThat(cast.owner().get("/").asString()).as("only one’s own").contains("2027-03-03 21:00–23:00");
        assertThat(cast.owner().post("/notices/" + notice + "/reading").statusCode()).isEqualTo(303);
        assertThat(cast.owner().get("/").asString()).doesNotContain("2027-03-03 21:00–23:00");
    }

    @Test
    void an_expired_option_lets_go_and_the_next_is_told() {
        String first = made(1, "2027-03-05T20:00", "2027-03-05T22:00");
        String second = Planned.path(make(cast.owner(), 2, "2027-03-05T20:00", "2027-03-05T22:00", ""));
        planned.id("update time_option set expires_at = now() - interval '1 second' where agency_id = :agency and id = " + Planned.idOf(first) + " returning id");
        clock.letGo(cast.agency());
        assertThat(staff.get(first).asString()).contains("已到期", "· 系统").doesNotContain("· system");
        assertThat(staff.get(second).asString()).contains("一选", "保留中");
        assertThat(staff.get("/").asString()).contains("“晚风”的预留已到期释放：小满 · 2027-03-05");
        clock.letGo(cast.agency());
        assertThat(planned.id("select count(*) from notice where agency_id = :agency and path = '" + second + "'")).isEqualTo(1);
    }

    @Test
    void whoever_books_first_after_the_expiry_gets_the_time_without_waiting_for_the_clock() {
        String first = made(1, "2027-03-07T20:00", "2027-03-07T22:00");
        planned.id("update time_option set expires_at = now() - interval '1 second' where agency_id = :agency and id = " + Planned.idOf(first) + " returning id");
        assertThat(planned.plan(cast.owner(), room, "马上订", "2027-03-07T20:00", "2027-03-07T22:00", anchor).statusCode()).isEqualTo(303);
    }

    @Test
    void a_challenge_shortens_the_time_and_tells_the_holder() {
        String first = made(1, "2027-03-09T20:00", "2027-03-09T22:00");
        assertThat(cast.owner().post(first + "/challenge", "version", "0").statusCode()).isEqualTo(303);
        assertThat(planned.id("select round(extract(epoch from expires_at - challenged_at) / 3600)::bigint from time_option where agency_id = :agency and id = "
                + Planned.idOf(first))).isEqualTo(24);
        assertThat(staff.get("/").asString()).contains("owner 催确认“晚风”的预留", "24 小时");
        assertThat(cast.owner().post(first + "/challenge", "version", "1").statusCode()).isEqualTo(409);
        Response later = staff.post(first + "/move", "version", "1", "from", "2027-03-09T20:00", "to", "2027-03-09T22:00", "expires", soon(9), "reason", "再等等");
        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(later.asString()).contains("已被催确认，不能推后到期");
    }

    @Test
    void confirming_makes_a_session_of_the_merchant_and_the_second_has_lost() {
        String first = made(1, "2027-03-11T20:00", "2027-03-11T22:00");
        String second = Planned.path(make(cast.owner(), 2, "2027-03-11T21:00", "2027-03-11T23:00", ""));
        assertThat(cast.owner().post(second + "/confirmation", "version", "0").statusCode()).isEqualTo(409);
        Response homeless = staff.post(first + "/confirmation", "version", "0", "title", "晚风专场", "kind", "DEDICATED", "room", "");
        assertThat(homeless.statusCode()).isEqualTo(422);
        Response done = staff.post(first + "/confirmation", "version", "0", "title", "晚风专场", "kind", "DEDICATED", "room", "" + room);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(staff.get(Planned.path(done)).asString()).contains("晚风专场", "小满", "20:00–22:00", "专场");
        assertThat(staff.get(second).asString()).contains("已落空");
        assertThat(cast.owner().get("/").asString()).contains("预留已落空，时间已售出");
        assertThat(staff.post(first + "/release", "version", "2", "reason", "晚了").statusCode()).isEqualTo(409);
        assertThat(make(cast.owner(), 2, "2027-03-11T20:00", "2027-03-11T22:00", "").asString()).contains("已经售出");
    }

    @Test
    void first_and_second_swap_and_an_option_moves() {
        String first = made(1, "2027-03-13T20:00", "2027-03-13T22:00");
        String second = Planned.path(make(cast.owner(), 2, "2027-03-13T20:00", "2027-03-13T22:00", ""));
        assertThat(staff.post(first + "/swap", "version", "0", "reason", "x").statusCode()).isEqualTo(409);
        assertThat(staff.post(second + "/swap", "version", "0", "reason", "老板拍板").statusCode()).isEqualTo(303);
        assertThat(staff.get(second).asString()).contains("一选 · ", "老板拍板");
        assertThat(staff.get(first).asString()).contains("二选 · ");
        Response moved = staff.post(second + "/move", "version", "1", "from", "2027-03-14T20:00", "to", "2027-03-14T22:00", "expires", soon(2), "reason", "改天");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(staff.get(first).asString()).as("moved up").contains("一选 · ");
    }

    @Test
    void a_place_is_not_removed_under_an_option_and_a_cancelled_session_tells_who_waits() {
        String path = planned.session(room, "混场二", "2027-03-18T20:00", "2027-03-18T22:00", anchor);
        staff.post(path + "/places", "merchant", "", "format", "MIXED", "minutes", "10", "once", once());
        long place = planned.id("select id from session_slot where agency_id = :agency and session_id = " + Planned.idOf(path));
        String first = Planned.path(staff.post("/schedule/options", "place", "" + place, "merchant", "" + merchant, "rank", "1", "expires", soon(2), "once", once()));
        String second = Planned.path(cast.owner().post("/schedule/options", "place", "" + place, "merchant", "" + planned.merchant("后来的"), "rank", "2", "expires", soon(2),
                "once", once()));
        assertThat(staff.post(path + "/places/" + place + "/removal", "reason", "缩短", "version", "0").asString()).contains("商家“晚风”对这个坑位有预留");
        assertThat(staff.post(first + "/release", "version", "0", "reason", "不要了").statusCode()).isEqualTo(303);
        assertThat(cast.owner().get("/").asString()).contains("“后来的”的预留已是一选：混场二 #1");
        assertThat(staff.post(path + "/places/" + place + "/removal", "reason", "缩短", "version", "0").asString()).contains("商家“后来的”对这个坑位有预留");
        String third = Planned.path(staff.post("/schedule/options", "place", "" + place, "merchant", "" + merchant, "rank", "2", "expires", soon(2), "once", once()));
        assertThat(staff.post(path + "/cancellation", "reason", "停播", "version", "" + planned.version(path)).statusCode()).isEqualTo(303);
        assertThat(staff.get(second).asString()).contains("已落空");
        assertThat(staff.get(third).asString()).contains("已落空");
        assertThat(cast.owner().get("/").asString()).contains("“后来的”的预留已落空，坑位或场次已取消：混场二 #1");
        assertThat(staff.post(second + "/confirmation", "version", "1").statusCode()).isEqualTo(409);
    }

    @Test
    void a_place_in_a_session_is_kept_and_sold() {
        String path = planned.session(room, "混场", "2027-03-16T20:00", "2027-03-16T22:00", anchor);
        staff.post(path + "/places", "merchant", "", "format", "MIXED", "minutes", "10", "once", once());
        long place = planned.id("select id from session_slot where agency_id = :agency and session_id = " + Planned.idOf(path));
        Response kept = staff.post("/schedule/options", "place", "" + place, "merchant", "" + merchant, "rank", "1", "expires", soon(2), "once", once());
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("预留", "晚风");
        long rival = planned.merchant("抢坑商家");
        Response sale = staff.post(path + "/places/" + place, "merchant", "" + rival, "format", "MIXED", "minutes", "10", "version", "0");
        assertThat(sale.statusCode()).isEqualTo(409);
        assertThat(sale.asString()).contains("已被预留", "晚风");
        assertThat(staff.post(Planned.path(kept) + "/confirmation", "version", "0").statusCode()).isEqualTo(303);
        assertThat(planned.id("select merchant_id from session_slot where agency_id = :agency and id = " + place)).isEqualTo(merchant);
    }

    @Test
    void of_two_who_take_the_first_option_at_once_one_gets_it_and_a_form_sent_twice_makes_one() {
        List<Browser> two = List.of(cast.owner(), staff);
        two.forEach(Browser::csrf);
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> make(two.get(i), 1, "2027-03-18T20:00", "2027-03-18T22:00", "").statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        String once = once();
        List<Integer> twice = IntStream.range(0, 2).parallel().mapToObj(i -> make(two.get(i), 1, "2027-03-19T20:00", "2027-03-19T22:00", once).statusCode()).toList();
        assertThat(twice).containsOnly(303);
    }

    @Test
    void bad_input_wrong_roles_and_other_agencies_are_refused() {
        for (String expires : List.of("", "x", "2020-01-01T00:00", "2027-03-21T20:01", "2099-01-01T00:00")) {
            assertThat(staff.post("/schedule/options", "person", "" + anchor, "room", "", "from", "2027-03-21T20:00", "to", "2027-03-21T22:00", "merchant",
                    "" + merchant, "rank", "1", "expires", expires, "once", once()).statusCode()).as(expires).isEqualTo(422);
        }
        assertThat(staff.post("/schedule/options", "person", "", "room", "", "from", "2027-03-21T20:00", "to", "2027-03-21T22:00", "merchant", "" + merchant,
                "rank", "1", "expires", soon(2), "once", once()).asString()).contains("请选择人员或直播间");
        assertThat(make(staff, 3, "2027-03-21T20:00", "2027-03-21T22:00", "").statusCode()).isEqualTo(422);
        assertThat(make(staff, 2, "2027-03-21T20:00", "2027-03-21T22:00", "").asString()).contains("还没有人一选");
        String option = made(1, "2027-03-21T20:00", "2027-03-21T22:00");
        assertThat(cast.mallory(Role.STAFF).get(option).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post(option + "/release", "version", "0", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post(option + "/release", "version", "0", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.finance().get(option).asString()).doesNotContain("/release");
        assertThat(cast.alice().get("/schedule/options").statusCode()).isEqualTo(403);
        assertThat(staff.get("/schedule/options?state=x").statusCode()).isEqualTo(422);
        assertThat(make(staff, 1, "2027-03-22T20:00", "2027-03-22T22:00", "", "merchant", "999999999").statusCode()).isEqualTo(422);
    }

    private String made(int rank, String from, String to) {
        Response made = make(staff, rank, from, to, "");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
        return Planned.path(made);
    }

    private Response make(Browser who, int rank, String from, String to, String once, String... instead) {
        String whose = instead.length > 0 ? instead[1] : "" + merchant;
        return who.post("/schedule/options", "person", "" + anchor, "room", "", "from", from, "to", to, "merchant", whose, "rank", "" + rank, "expires", soon(3),
                "once", once.isEmpty() ? once() : once);
    }

    private static String soon(int days) {
        return java.time.LocalDateTime.now(app.anchorage.money.ChinaTime.ZONE).plusDays(days).withNano(0).withSecond(0).toString();
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
