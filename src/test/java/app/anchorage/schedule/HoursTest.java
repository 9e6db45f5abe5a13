package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hours that were really worked, and the limits of work. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HoursTest extends Planning {
    @Test
    void verified_hours_of_a_session_over_a_months_end_count_in_both_months() {
        String path = planned.session(room, "跨月场", "2026-08-31T22:00", "2026-09-01T03:00", anchor);
        long part = part(path);
        assertThat(staff.get(path + "/hours").asString()).contains("小满", "2026-08-31T22:00");
        assertThat(verify(path, part, "2026-08-31T22:10", "2026-09-01T03:05").statusCode()).isEqualTo(303);
        assertThat(minutes("2026-08-01")).isEqualTo(110);
        assertThat(minutes("2026-09-01")).isEqualTo(185);
        assertThat(staff.get(path).asString()).contains("staff 已核实", "22:10–03:05 +1");
        assertThat(staff.get("/anchors/" + anchor + "/hours").asString()).contains("来自场次", "1:50", "3:05");
        Response byHand = staff.post("/anchors/" + anchor + "/hours", "month", "2026-08", "hours", "80", "reason", "手填", "once", once());
        assertThat(byHand.statusCode()).isEqualTo(422);
        assertThat(byHand.asString()).contains("这个月的工时来自已核实的场次", "手填");
        assertThat(staff.post("/anchors/" + anchor + "/hours", "month", "2026-07", "hours", "80", "reason", "没有场次的月份", "once", once()).statusCode()).isEqualTo(303);
        assertThat(verify(path, part, "2026-08-31T22:00", "2026-09-01T03:00").statusCode()).as("verified once").isEqualTo(409);
        assertThat(staff.post(path + "/hours/" + part + "/revocation", "reason", "").statusCode()).isEqualTo(422);
        assertThat(staff.post(path + "/hours/" + part + "/revocation", "reason", "迟到没扣").statusCode()).isEqualTo(303);
        assertThat(minutes("2026-08-01")).isZero();
        assertThat(minutes("2026-09-01")).isZero();
        assertThat(staff.post(path + "/cancellation", "reason", "x", "version", "" + planned.version(path)).statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_works_twice_at_a_time_and_nothing_is_verified_before_it_is_over() {
        String one = planned.session(room, "甲场", "2026-10-05T20:00", "2026-10-05T22:00", anchor);
        String two = planned.session(planned.room("二号间"), "乙场", "2026-10-05T22:00", "2026-10-05T23:00", anchor);
        assertThat(verify(one, part(one), "2026-10-05T20:00", "2026-10-05T22:30").statusCode()).isEqualTo(303);
        Response twice = verify(two, part(two), "2026-10-05T22:00", "2026-10-05T23:00");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.asString()).contains("已有另一场的实际工时");
        assertThat(verify(two, part(two), "2026-10-05T22:30", "2026-10-05T23:00").statusCode()).isEqualTo(303);
        assertThat(minutes("2026-10-01")).isEqualTo(180);
        String ahead = planned.session(room, "将来场", "2027-05-05T20:00", "2027-05-05T22:00", anchor);
        assertThat(verify(ahead, part(ahead), "2027-05-05T20:00", "2027-05-05T22:00").statusCode()).isEqualTo(422);
    }

    @Test
    void bad_rows_wrong_roles_and_other_agencies_are_refused() {
        String path = planned.session(room, "坏输入场", "2026-10-08T20:00", "2026-10-08T22:00", anchor);
        long part = part(path);
        for (String[] times : new String[][] {{"", ""}, {"x", "2026-10-08T22:00"}, {"2026-10-08T22:00", "2026-10-08T20:00"}}) {
            assertThat(verify(path, part, times[0], times[1]).statusCode()).isEqualTo(422);
        }
        assertThat(staff.post(path + "/hours", "part", "" + part, "start", "2026-10-08T20:00", "end", "2026-10-08T22:00", "version", "0").statusCode()).isEqualTo(422);
        assertThat(cast.mallory(Role.STAFF).get(path + "/hours").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post(path + "/hours/" + part + "/revocation", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(cast.finance().get(path + "/hours").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get(path + "/hours").statusCode()).isEqualTo(403);
    }

    @Test
    void limits_are_the_owners_and_hold_for_what_is_planned_already() {
        Browser owner = cast.owner();
        assertThat(staff.get("/schedule/limits").statusCode()).isEqualTo(403);
        String[] agency = {"dayCap", "8.5", "weekCap", "", "rest", "", "buffer", "", "challengeHours", "24", "tolerance", "30", "version", version()};
        assertThat(owner.post("/schedule/limits", agency).statusCode()).isEqualTo(303);
        assertThat(owner.get("/schedule/limits").asString()).contains("value=\"8.5\"");
        agency[13] = "99";
        assertThat(owner.post("/schedule/limits", agency).statusCode()).isEqualTo(409);
        for (String bad : new String[] {"x", "-1", "25", "8.3"}) {
            assertThat(owner.post("/schedule/limits", "dayCap", bad, "version", version()).statusCode()).as(bad).isEqualTo(422);
        }
        long other = cast.anchor("阿凯");
        planned.session(room, "前场", "2027-06-01T18:00", "2027-06-01T20:00", other);
        planned.session(room, "后场", "2027-06-01T20:15", "2027-06-01T21:00", other);
        Response long30 = owner.post("/schedule/limits/" + other, "buffer", "30", "version", "0");
        assertThat(long30.statusCode()).isEqualTo(422);
        assertThat(long30.asString()).contains("留不出这么长的间隔");
        assertThat(owner.post("/schedule/limits/" + other, "buffer", "15", "dayCap", "4", "version", "0").statusCode()).isEqualTo(303);
        Response close = planned.plan(staff, planned.room("三号间"), "太近", "2027-06-01T21:10", "2027-06-01T22:00", other, "overReason", "x");
        assertThat(close.statusCode()).isEqualTo(409);
        assertThat(owner.get("/schedule/limits").asString()).contains("阿凯", "4:00");
        assertThat(cast.mallory(Role.OWNER).get("/schedule/limits/" + other).statusCode()).isEqualTo(404);
        assertThat(owner.post("/schedule/limits", "dayCap", "", "version", version()).statusCode()).isEqualTo(303);
    }

    private String version() {
        return "" + planned.id("select coalesce(max(row_version), 0) from schedule_setting where agency_id = :agency");
    }

    private Response verify(String path, long part, String start, String end) {
        return staff.post(path + "/hours", "part", "" + part, "start", start, "end", end, "verify", "" + part, "version", "" + planned.version(path));
    }

    private long part(String path) {
        return planned.id("select max(id) from session_person where agency_id = :agency and session_id = " + Planned.idOf(path));
    }

    private long minutes(String month) {
        return planned.id("select minutes from worked_hours where agency_id = :agency and anchor_id = " + anchor + " and month = '" + month + "' order by id desc limit 1");
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
