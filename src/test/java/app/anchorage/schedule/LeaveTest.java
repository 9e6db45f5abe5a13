package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Leave with stand-ins, and the calendar that a phone subscribes to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeaveTest extends Planning {
    @Test
    void who_is_away_cannot_be_booked_until_the_leave_is_withdrawn() {
        assertThat(leave("2027-04-01T00:00", "2027-04-03T00:00", "探亲").statusCode()).isEqualTo(303);
        assertThat(staff.get("/schedule/leave").asString()).contains("小满", "探亲");
        assertThat(staff.get("/schedule?from=2027-04-01").asString()).contains("请假");
        Response refused = planned.plan(staff, room, "约不到", "2027-04-02T20:00", "2027-04-02T22:00", anchor);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("小满 请假：2027-04-01 00:00–24:00 +1");
        long id = planned.id("select max(id) from leave where agency_id = :agency");
        assertThat(cast.mallory(Role.STAFF).post("/schedule/leave/" + id + "/withdrawal").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post("/schedule/leave/" + id + "/withdrawal").statusCode()).isEqualTo(403);
        assertThat(staff.post("/schedule/leave/" + id + "/withdrawal").statusCode()).isEqualTo(303);
        assertThat(staff.post("/schedule/leave/" + id + "/withdrawal").statusCode()).isEqualTo(409);
        assertThat(planned.plan(staff, room, "又约到", "2027-04-02T20:00", "2027-04-02T22:00", anchor).statusCode()).isEqualTo(303);
    }

    @Test
    void sessions_in_the_leave_need_somebody_who_steps_in() {
        String path = planned.session(room, "请假场", "2027-04-11T20:00", "2027-04-11T22:00", anchor);
        Response asked = leave("2027-04-11T00:00", "2027-04-12T00:00", "病");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("有 1 个时段需要替班人", "请假场");
        long part = planned.id("select id from session_person where agency_id = :agency and session_id = " + Planned.idOf(path));
        long other = cast.anchor("阿凯");
        planned.session(planned.room("二号间"), "阿凯忙", "2027-04-11T21:00", "2027-04-11T23:00", other);
        Response busy = leave("2027-04-11T00:00", "2027-04-12T00:00", "病", "part", "" + part, "other", "" + other);
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(busy.asString()).contains("阿凯", "阿凯忙");
        long third = cast.anchor("小北");
        assertThat(leave("2027-04-11T00:00", "2027-04-12T00:00", "病", "part", "" + part, "other", "" + third).statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("小北 替 小满", "病");
        assertThat(planned.id("select count(*) from stand_in where agency_id = :agency and leave_id is not null")).isEqualTo(1);
    }

    @Test
    void nonsense_is_refused_with_the_input_kept() {
        assertThat(leave("2027-04-20T00:00", "2027-04-19T00:00", "留着").asString()).contains("结束必须晚于开始", "留着");
        assertThat(leave("", "", "x").statusCode()).isEqualTo(422);
        assertThat(staff.post("/schedule/leave", "person", "99999999", "kind", "LEAVE", "from", "2027-04-20T00:00", "to", "2027-04-21T00:00", "once", once())
                .statusCode()).isEqualTo(422);
        assertThat(staff.post("/schedule/leave", "person", "" + anchor, "kind", "PARTY", "from", "2027-04-20T00:00", "to", "2027-04-21T00:00", "once", once())
                .statusCode()).isEqualTo(422);
        assertThat(cast.alice().get("/schedule/leave").statusCode()).isEqualTo(403);
    }

    @Test
    void a_feed_gives_the_anchors_own_sessions_until_it_is_taken_back() {
        LocalDate day = LocalDate.now(app.anchorage.money.ChinaTime.ZONE).plusDays(10);
        planned.session(room, "订阅, 看得到; 的长标题" + "长".repeat(40), day + "T20:00", day.plusDays(1) + "T02:00", anchor);
        planned.session(planned.room("他人间"), "别人的场", day + "T20:00", day + "T22:00", cast.anchor("阿凯"));
        Response made = cast.alice().post("/me/schedule/feed");
        Matcher address = Pattern.compile("(/calendar/\\d+\\.[A-Za-z0-9_-]{43}\\.ics)").matcher(made.asString());
        assertThat(address.find()).as(made.asString()).isTrue();
        String feed = address.group(1);
        assertThat(cast.alice().get("/me/schedule/feed").asString()).as("shown once").doesNotContain(feed);
        Response file = cast.nobody().get(feed);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("text/calendar");
        String whole = file.asString().replace("\r\n ", "");
        assertThat(whole).contains("SUMMARY:订阅\\, 看得到\\; 的长标题", "LOCATION:星野直播间", "DTSTART:" + day.toString().replace("-", "") + "T120000Z")
                .doesNotContain("别人的场");
        assertThat(file.asString().lines().mapToInt(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).max().orElseThrow()).isLessThanOrEqualTo(75);
        assertThat(planned.id("select count(*) from calendar_feed where agency_id = :agency and token_hash::text like '%" + feed.substring(14, 30) + "%'")).isZero();
        String second = cast.alice().post("/me/schedule/feed").asString();
        assertThat(second).doesNotContain(feed);
        assertThat(cast.nobody().get(feed).statusCode()).as("replaced").isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(cast.alice().post("/me/schedule/feed/revocation").statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/me/schedule/feed").statusCode()).isEqualTo(403);
        assertThat(cast.nobody().get("/calendar/1." + "A".repeat(43) + ".ics").statusCode()).isBetween(400, 499);
    }

    private Response leave(String from, String to, String note, String... more) {
        String[] form = {"person", "" + anchor, "kind", "LEAVE", "from", from, "to", to, "note", note, "once", once()};
        String[] all = java.util.Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return staff.post("/schedule/leave", all);
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
