package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sessions exchange times and rooms. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SwapTest extends Planning {
    private long other;
    private long second;

    @BeforeEach
    void others() {
        other = cast.anchor("阿凯");
        second = planned.room("二号间");
    }

    private Response swap(Browser who, String path, String with, String what, String reason) {
        return who.post(path + "/swap", "other", "" + Planned.idOf(with), "what", what, "reason", reason, "version", "" + planned.version(path), "otherVersion",
                "" + planned.version(with));
    }

    private String when(String path) {
        return planned.text("select r.name || ' ' || to_char(s.starts_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') || '-' || to_char(s.ends_at at time zone 'Asia/Shanghai', 'HH24:MI')"
                + " from session s join room r on r.id = s.room_id where s.agency_id = :agency and s.id = " + Planned.idOf(path));
    }

    @Test
    void sessions_of_one_room_and_one_person_exchange_their_times_and_their_people_go_along() {
        String early = planned.session(room, "早场", "2027-03-01T08:00", "2027-03-01T12:00", anchor);
        String late = planned.session(room, "晚场", "2027-03-01T20:00", "2027-03-02T01:00", anchor);
        String preview = staff.get(early + "/swap?other=" + Planned.idOf(late) + "&what=TIMES").asString();
        assertThat(preview).contains("对调之后", "20:00–01:00 +1", "08:00–12:00").doesNotContain("现在不能对调");
        assertThat(swap(staff, early, late, "TIMES", "主播改时间").statusCode()).isEqualTo(303);
        assertThat(when(early)).isEqualTo("星野直播间 03-01 20:00-01:00");
        assertThat(when(late)).isEqualTo("星野直播间 03-01 08:00-12:00");
        assertThat(staff.get(early).asString()).contains("20:00–01:00 +1", "与另一场对调", "主播改时间");
        assertThat(staff.get(late).asString()).contains("08:00–12:00", "主播改时间");
        assertThat(planned.text("select string_agg(to_char(lower(during) at time zone 'Asia/Shanghai', 'HH24'), ' ' order by lower(during)) from booking where agency_id = :agency and room_id = "
                + room + " and during && tstzrange('2027-03-01 00:00+08', '2027-03-02 00:00+08')")).isEqualTo("08 20");
    }

    @Test
    void rooms_or_both_are_exchanged() {
        String one = planned.session(room, "甲", "2027-03-03T20:00", "2027-03-03T22:00", anchor);
        String two = planned.session(second, "乙", "2027-03-03T21:00", "2027-03-03T23:00", other);
        assertThat(swap(staff, one, two, "ROOMS", "设备").statusCode()).isEqualTo(303);
        assertThat(when(one)).isEqualTo("二号间 03-03 20:00-22:00");
        assertThat(when(two)).isEqualTo("星野直播间 03-03 21:00-23:00");
        assertThat(swap(staff, one, two, "BOTH", "换回").statusCode()).isEqualTo(303);
        assertThat(when(one)).isEqualTo("星野直播间 03-03 21:00-23:00");
        assertThat(when(two)).isEqualTo("二号间 03-03 20:00-22:00");
    }

    @Test
    void a_third_who_has_the_time_is_named_and_nothing_is_changed() {
        String one = planned.session(room, "甲场", "2027-03-05T08:00", "2027-03-05T10:00", anchor);
        String two = planned.session(second, "乙场", "2027-03-05T20:00", "2027-03-05T22:00", other);
        planned.session(planned.room("三号间"), "挡路的", "2027-03-05T21:00", "2027-03-05T23:00", anchor);
        String preview = staff.get(one + "/swap?other=" + Planned.idOf(two) + "&what=TIMES").asString();
        assertThat(preview).contains("现在不能对调", "小满 在 2027-03-05 21:00–23:00 已有安排：“挡路的”").doesNotContain("name=\"otherVersion\"");
        Response refused = swap(staff, one, two, "TIMES", "强行");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("“挡路的”");
        assertThat(when(one)).contains("08:00-10:00");
        assertThat(when(two)).contains("20:00-22:00");
        assertThat(planned.id("select count(*) from audit_event where agency_id = :agency and action = 'SESSION_SWAPPED' and object_id = '" + Planned.idOf(one) + "'")).isZero();
    }

    @Test
    void what_does_not_fit_or_runs_already_is_refused() {
        String shorter = planned.session(room, "短场", "2027-03-07T08:00", "2027-03-07T08:30", anchor);
        String longer = planned.session(second, "长场", "2027-03-07T20:00", "2027-03-07T22:00", other);
        staff.post(longer + "/places", "merchant", "", "format", "MIXED", "minutes", "60", "once", java.util.UUID.randomUUID().toString());
        assertThat(staff.get(shorter + "/swap?other=" + Planned.idOf(longer) + "&what=TIMES").asString()).contains("现在不能对调", "坑位共 60 分钟，场次只有 30 分钟");
        assertThat(swap(staff, shorter, longer, "TIMES", "x").statusCode()).isEqualTo(422);
        String cancelled = planned.session(second, "取消的", "2027-03-08T20:00", "2027-03-08T22:00", null);
        staff.post(cancelled + "/cancellation", "reason", "x", "version", "0");
        assertThat(swap(staff, shorter, cancelled, "TIMES", "x").asString()).contains("“取消的”已开播、结束或取消");
        assertThat(staff.get(cancelled + "/swap").statusCode()).isEqualTo(409);
        assertThat(swap(staff, shorter, planned.session(room, "同间", "2027-03-09T20:00", "2027-03-09T22:00", null), "ROOMS", "x").asString()).contains("没有变化");
    }

    @Test
    void bad_input_wrong_roles_stale_pages_and_other_agencies_are_refused() {
        String one = planned.session(room, "一", "2027-03-11T08:00", "2027-03-11T10:00", anchor);
        String two = planned.session(second, "二", "2027-03-11T20:00", "2027-03-11T22:00", other);
        assertThat(staff.get(one + "/swap").asString()).contains("2027-03-11 20:00–22:00 · 二号间 · 二");
        for (String bad : List.of("", "x", "999999999", "" + Planned.idOf(one))) {
            assertThat(staff.get(one + "/swap?what=TIMES&other=" + bad).statusCode()).as(bad).isEqualTo(422);
        }
        assertThat(staff.get(one + "/swap?what=KING&other=" + Planned.idOf(two)).statusCode()).isEqualTo(422);
        assertThat(swap(staff, one, two, "TIMES", " ").statusCode()).isEqualTo(422);
        assertThat(swap(staff, one, two, "TIMES", "长".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(staff.post(one + "/swap", "other", "" + Planned.idOf(two), "what", "TIMES", "reason", "x", "version", "9", "otherVersion", "0").statusCode()).isEqualTo(409);
        assertThat(staff.post(one + "/swap", "other", "" + Planned.idOf(two), "what", "TIMES", "reason", "x", "version", "0", "otherVersion", "9").statusCode()).isEqualTo(409);
        assertThat(cast.mallory(Role.STAFF).get(one + "/swap").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post(one + "/swap", "other", "" + Planned.idOf(two), "what", "TIMES", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(cast.finance().get(one + "/swap").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get(one + "/swap").statusCode()).isEqualTo(403);
        List<Browser> both = List.of(cast.owner(), staff);
        both.forEach(Browser::csrf);
        assertThat(IntStream.range(0, 2).parallel().mapToObj(i -> both.get(i).post(one + "/swap", "other", "" + Planned.idOf(two), "what", "TIMES", "reason", "同时", "version", "0",
                "otherVersion", "0").statusCode()).toList()).containsExactlyInAnyOrder(303, 409);
        assertThat(when(one)).contains("20:00-22:00");
    }

    @Test
    void swaps_in_any_order_leave_the_same_times_taken_once_each() {
        LocalDate day = LocalDate.of(2027, 4, 1);
        List<String> paths = IntStream.range(0, 4).mapToObj(i -> planned.session(i % 2 == 0 ? room : second, "场 " + i, day.plusDays(i / 2) + "T1" + i + ":00",
                day.plusDays(i / 2) + "T1" + (i + 1) + ":30", i % 2 == 0 ? anchor : other)).toList();
        String taken = "select string_agg(x, '|' order by x) from (select room_id || ' ' || starts_at || ' ' || ends_at as x from session where agency_id = :agency and title like '场 %') t";
        String before = planned.text(taken);
        Random random = new Random(3);
        for (int i = 0; i < 12; i++) {
            int one = random.nextInt(4);
            int two = (one + 1 + random.nextInt(3)) % 4;
            swap(staff, paths.get(one), paths.get(two), "BOTH", "第 " + i + " 次");
        }
        assertThat(planned.text(taken)).isEqualTo(before);
        assertThat(planned.id("select count(*) from session_person p join session s on s.id = p.session_id where p.agency_id = :agency and s.title like '场 %'"
                + " and (p.starts_at, p.ends_at) = (s.starts_at, s.ends_at)")).as("people are where their session is").isEqualTo(4);
    }
}
