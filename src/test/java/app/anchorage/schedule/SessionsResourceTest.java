package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionsResourceTest extends Planning {
    @Test
    void staff_plan_a_session_over_midnight_with_two_anchors_and_places() {
        String path = planned.session(room, "年货晚场", "2027-01-01T20:00", "2027-01-02T02:00", null);
        assertThat(staff.post(path + "/people", "person", "" + anchor, "duty", "ANCHOR", "from", "2027-01-01T20:00", "to", "2027-01-01T23:00", "once", once())
                .statusCode()).isEqualTo(303);
        long other = cast.anchor("阿凯");
        assertThat(staff.post(path + "/people", "person", "" + other, "duty", "ANCHOR", "from", "2027-01-01T23:00", "to", "2027-01-02T02:00", "once", once())
                .statusCode()).isEqualTo(303);
        long merchant = planned.merchant("晚风");
        assertThat(staff.post(path + "/places", "merchant", "" + merchant, "format", "MIXED", "minutes", "15", "once", once()).statusCode()).isEqualTo(303);
        assertThat(staff.post(path + "/places", "merchant", "", "format", "MIXED", "minutes", "10", "once", once()).statusCode()).isEqualTo(303);
        assertThat(cast.finance().get(path).asString()).contains("20:00–02:00 +1", "20:00–23:00", "23:00–02:00 +1", "小满", "阿凯", "晚风", "可售")
                .doesNotContain(path + "/edit");
        assertThat(staff.post(path + "/start", "version", "9").statusCode()).isEqualTo(409);
    }

    @Test
    void the_loser_of_an_hour_is_told_who_has_it() {
        String first = planned.session(room, "先到的", "2027-01-03T20:00", "2027-01-04T02:00", anchor);
        Response sameRoom = planned.plan(staff, room, "后到的", "2027-01-04T01:00", "2027-01-04T03:00", null);
        assertThat(sameRoom.statusCode()).isEqualTo(409);
        assertThat(sameRoom.asString()).contains("星野直播间 在 2027-01-03 20:00–02:00 +1 已有安排：“先到的”", "后到的");
        long elsewhere = planned.room("二号间");
        Response samePerson = planned.plan(cast.owner(), elsewhere, "后到的", "2027-01-03T19:00", "2027-01-03T21:00", anchor);
        assertThat(samePerson.statusCode()).isEqualTo(409);
        assertThat(samePerson.asString()).contains("小满 在 2027-01-03 20:00–02:00 +1 已有安排：“先到的”");
        assertThat(planned.id("select count(*) from session where agency_id = :agency and title = '后到的'")).isZero();
        assertThat(planned.plan(staff, room, "接着的", "2027-01-04T02:00", "2027-01-04T04:00", anchor).statusCode()).isEqualTo(303);
        assertThat(first).isNotEmpty();
    }

    @Test
    void of_two_who_plan_the_same_hour_at_once_one_gets_it() {
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Long> rooms = List.of(planned.room("甲间"), planned.room("乙间"));
        two.forEach(Browser::csrf);
        List<Integer> answers = IntStream.range(0, 2).parallel()
                .mapToObj(i -> planned.plan(two.get(i), rooms.get(i), "抢", "2027-01-05T20:00", "2027-01-05T22:00", anchor).statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
    }

    @Test
    void a_buffer_is_kept_between_sessions_and_not_within_one() {
        planned.id("insert into schedule_setting (agency_id, buffer_minutes) values (:agency, 60) on conflict (agency_id) do update set buffer_minutes = 60 returning agency_id");
        try {
            planned.session(room, "早场", "2027-01-06T08:00", "2027-01-06T10:00", anchor);
            Response close = planned.plan(staff, room, "午场", "2027-01-06T10:30", "2027-01-06T12:00", anchor);
            assertThat(close.statusCode()).isEqualTo(409);
            assertThat(close.asString()).contains("留不出规定的间隔", "早场");
            assertThat(planned.plan(staff, room, "午场", "2027-01-06T11:00", "2027-01-06T12:00", anchor).statusCode()).isEqualTo(303);
        } finally {
            planned.id("update schedule_setting set buffer_minutes = 0 where agency_id = :agency returning agency_id");
        }
    }

    @Test
    void a_cap_is_broken_with_a_reason_only() {
        planned.id("insert into person_setting (agency_id, person_id, day_cap_minutes) values (:agency, " + anchor + ", 240) returning person_id");
        try {
            Response over = planned.plan(staff, room, "长场", "2027-01-08T18:00", "2027-01-08T23:00", anchor);
            assertThat(over.statusCode()).isEqualTo(422);
            assertThat(over.asString()).contains("当天 5:00，上限 4:00", "name=\"overReason\"");
            Response told = planned.plan(staff, room, "长场", "2027-01-08T18:00", "2027-01-08T23:00", anchor, "overReason", "大促");
            assertThat(told.statusCode()).isEqualTo(303);
            assertThat(staff.get(Planned.path(told)).asString()).contains("超限原因：大促");
        } finally {
            planned.id("update person_setting set day_cap_minutes = null where agency_id = :agency and person_id = " + anchor + " returning person_id");
        }
    }

    @Test
    void a_session_moves_with_its_people_and_not_onto_others() {
        String path = planned.session(room, "要改期", "2027-01-10T20:00", "2027-01-10T23:00", anchor);
        planned.session(room, "挡路", "2027-01-11T20:00", "2027-01-11T23:00", null);
        String[] there = {"room", "" + room, "title", "要改期", "kind", "MIXED", "from", "2027-01-11T22:00", "to", "2027-01-12T01:00", "version", "" + planned.version(path)};
        Response silent = staff.post(path, there);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.asString()).contains("改时间或直播间请写明原因");
        Response taken = staff.post(path, with(there, "reason", "商家要求"));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.asString()).contains("已有安排：“挡路”");
        there[7] = "2027-01-11T23:00";
        there[9] = "2027-01-12T03:00";
        assertThat(staff.post(path, with(there, "reason", "商家要求")).statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("23:00–03:00 +1", "商家要求", "改期");
        assertThat(planned.id("select extract(epoch from ends_at - starts_at)::bigint / 60 from session_person where agency_id = :agency and session_id = "
                + Planned.idOf(path))).isEqualTo(240);
        Response stale = staff.post(path, with(there, "reason", "又一次"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("刚被别人改过");
    }

    @Test
    void a_stand_in_takes_the_part_with_a_reason_and_frees_the_first() {
        String path = planned.session(room, "替班场", "2027-01-14T20:00", "2027-01-14T22:00", anchor);
        long member = planned.id("select id from session_person where agency_id = :agency and session_id = " + Planned.idOf(path));
        long other = cast.anchor("阿凯");
        String act = path + "/people/" + member + "/stand-in";
        assertThat(staff.post(act, "other", "" + other, "reason", "", "version", "0").statusCode()).isEqualTo(422);
        assertThat(staff.post(act, "other", "" + other, "reason", "发烧", "version", "0").statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("阿凯 替 小满", "发烧");
        assertThat(planned.plan(staff, planned.room("三号间"), "另一场", "2027-01-14T20:00", "2027-01-14T22:00", anchor).statusCode()).isEqualTo(303);
        assertThat(staff.post(path + "/people/" + member + "/removal", "reason", "不播了", "version", "1").statusCode()).isEqualTo(303);
    }

    @Test
    void a_contract_slot_is_placed_once_and_a_cancellation_says_what_it_endangers_and_frees_it() {
        long slot = planned.contractSlot(planned.merchant("保量商家"), anchor, "2027-01-16", 6_000_000, 30_000_000L);
        assertThat(staff.get("/sessions/new?slot=" + slot).asString()).contains("保量商家", "2027-01-16T20:00", "60,000.00");
        Response made = planned.plan(staff, room, "保量场", "2027-01-16T20:00", "2027-01-16T22:00", anchor, "contractSlot", "" + slot);
        assertThat(made.statusCode()).isEqualTo(303);
        String path = Planned.path(made);
        assertThat(staff.get(path).asString()).contains("保量商家", "60,000.00", "300,000.00");
        Response again = planned.plan(staff, room, "再排一次", "2027-01-17T20:00", "2027-01-17T22:00", anchor, "contractSlot", "" + slot);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("已经排进别的场次");
        assertThat(staff.get(path + "/cancellation").asString()).contains("1 个合同坑位将失去排期：坑位费 60,000.00，保量 300,000.00");
        assertThat(staff.post(path + "/cancellation", "reason", " ", "version", "0").statusCode()).isEqualTo(422);
        assertThat(staff.post(path + "/cancellation", "reason", "商家撤回", "version", "0").statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("已取消", "商家撤回").doesNotContain(path + "/edit");
        assertThat(staff.get(path + "/edit").statusCode()).isEqualTo(409);
        assertThat(planned.plan(staff, room, "重排", "2027-01-16T20:00", "2027-01-16T22:00", anchor, "contractSlot", "" + slot).statusCode()).isEqualTo(303);
    }

    @Test
    void the_order_of_places_changes_and_they_fit_into_the_session() {
        String path = planned.session(room, "坑位场", "2027-01-18T20:00", "2027-01-18T21:00", null);
        long one = planned.merchant("甲");
        for (String minutes : List.of("30", "20")) {
            assertThat(staff.post(path + "/places", "merchant", "" + one, "format", "MIXED", "minutes", minutes, "once", once()).statusCode()).isEqualTo(303);
        }
        Response over = staff.post(path + "/places", "merchant", "", "format", "MIXED", "minutes", "11", "once", once());
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.asString()).contains("坑位共 61 分钟，场次只有 60 分钟");
        long last = planned.id("select id from session_slot where agency_id = :agency and seq = 2 and session_id = " + Planned.idOf(path));
        assertThat(staff.post(path + "/places/" + last + "/up").statusCode()).isEqualTo(303);
        assertThat(planned.id("select seq from session_slot where agency_id = :agency and id = " + last)).isEqualTo(1);
        Response silent = staff.post(path + "/places/" + last, "merchant", "", "format", "MIXED", "minutes", "20", "version", "1");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(staff.post(path + "/places/" + last, "merchant", "", "format", "MIXED", "minutes", "20", "version", "1", "reason", "商家退出").statusCode())
                .isEqualTo(303);
        assertThat(staff.post(path + "/places/" + last + "/removal", "reason", "缩短", "version", "2").statusCode()).isEqualTo(303);
        assertThat(planned.id("select seq from session_slot where agency_id = :agency and cancelled_at is null and session_id = " + Planned.idOf(path))).isEqualTo(1);
    }

    @Test
    void the_same_form_twice_plans_one_session() {
        String once = once();
        List<Browser> two = List.of(cast.owner(), cast.staff());
        two.forEach(Browser::csrf);
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post("/sessions", "room", "" + room, "title", "双击场", "kind", "MIXED",
                "from", "2027-01-20T20:00", "to", "2027-01-20T22:00", "person", "", "once", once).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(planned.id("select count(*) from session where agency_id = :agency and title = '双击场'")).isEqualTo(1);
    }

    @Test
    void bad_input_is_refused_with_the_input_kept() {
        for (String[] times : new String[][] {{"", ""}, {"x", "2027-01-20T22:00"}, {"2027-01-21T22:00", "2027-01-21T20:00"}, {"2027-01-21T20:00", "2027-01-22T20:01"},
            {"0001-01-01T00:00", "0001-01-01T01:00"}}) {
            Response bad = planned.plan(staff, room, "留着的标题", times[0], times[1], null);
            assertThat(bad.statusCode()).as(String.join(" ", times)).isEqualTo(422);
            assertThat(bad.asString()).contains("留着的标题");
        }
        assertThat(planned.plan(staff, 999_999_999, "无此间", "2027-01-21T20:00", "2027-01-21T22:00", null).statusCode()).isEqualTo(422);
        assertThat(planned.plan(staff, room, "无此人", "2027-01-21T20:00", "2027-01-21T22:00", 999_999_999L).statusCode()).isEqualTo(422);
        assertThat(planned.plan(staff, room, "无此坑位", "2027-01-21T20:00", "2027-01-21T22:00", anchor, "contractSlot", "x").statusCode()).isEqualTo(422);
        assertThat(planned.plan(staff, room, "长".repeat(121), "2027-01-21T20:00", "2027-01-21T22:00", null).statusCode()).isEqualTo(422);
        String path = planned.session(room, "<b>粗</b>", "2027-01-21T20:00", "2027-01-21T22:00", null);
        assertThat(staff.get(path).asString()).contains("&lt;b&gt;粗").doesNotContain("<b>粗");
        assertThat(staff.post(path + "/people", "person", "" + anchor, "duty", "KING", "from", "2027-01-21T20:00", "to", "2027-01-21T22:00", "once", once())
                .statusCode()).isEqualTo(422);
        assertThat(staff.post(path + "/people", "person", "" + anchor, "duty", "GUEST", "from", "2027-01-21T19:00", "to", "2027-01-21T22:00", "once", once())
                .asString()).contains("须在场次时间内");
        for (String minutes : List.of("", "0", "-1", "x", "1441")) {
            assertThat(staff.post(path + "/places", "merchant", "", "format", "MIXED", "minutes", minutes, "once", once()).statusCode()).as(minutes).isEqualTo(422);
        }
    }

    @Test
    void others_do_not_see_or_write_it() {
        String path = planned.session(room, "我们的", "2027-01-23T20:00", "2027-01-23T22:00", anchor);
        long member = planned.id("select id from session_person where agency_id = :agency and session_id = " + Planned.idOf(path));
        for (String page : List.of(path, path + "/edit", path + "/cancellation", path + "/people/new", path + "/people/" + member, path + "/places/new")) {
            assertThat(cast.mallory(Role.STAFF).get(page).statusCode()).as(page).isEqualTo(404);
            assertThat(cast.alice().get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(cast.mallory(Role.STAFF).post(path + "/cancellation", "reason", "x", "version", "0").statusCode()).isEqualTo(404);
        assertThat(planned.plan(cast.mallory(Role.STAFF), room, "别人的间", "2027-01-25T20:00", "2027-01-25T22:00", null).statusCode()).isEqualTo(422);
        assertThat(cast.finance().post(path + "/cancellation", "reason", "x", "version", "0").statusCode()).isEqualTo(403);
        assertThat(planned.plan(cast.approver(), room, "不许", "2027-01-25T20:00", "2027-01-25T22:00", null).statusCode()).isEqualTo(403);
    }

    @Test
    void rooms_have_names_of_their_own_and_stay_while_they_are_used() {
        assertThat(staff.post("/schedule/rooms", "name", "四号间", "note", "备用", "once", once()).statusCode()).isEqualTo(303);
        Response twice = staff.post("/schedule/rooms", "name", "四号间", "once", once());
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.asString()).contains("已经有同名的直播间");
        assertThat(staff.post("/schedule/rooms", "name", " ", "once", once()).statusCode()).isEqualTo(422);
        long used = planned.room("有场次的间");
        planned.session(used, "场", "2027-01-26T20:00", "2027-01-26T22:00", null);
        assertThat(staff.post("/schedule/rooms/" + used + "/archive").statusCode()).isEqualTo(409);
        long free = planned.room("四号间");
        assertThat(staff.post("/schedule/rooms/" + free, "name", "五号间", "version", "0").statusCode()).isEqualTo(303);
        assertThat(staff.post("/schedule/rooms/" + free, "name", "六号间", "version", "0").statusCode()).isEqualTo(409);
        assertThat(staff.post("/schedule/rooms/" + free + "/archive").statusCode()).isEqualTo(303);
        assertThat(planned.plan(staff, free, "停用间", "2027-01-27T20:00", "2027-01-27T22:00", null).asString()).contains("已停用");
        assertThat(staff.post("/schedule/rooms/" + free + "/activation").statusCode()).isEqualTo(303);
        assertThat(cast.mallory(Role.STAFF).post("/schedule/rooms/" + free + "/archive").statusCode()).isEqualTo(404);
        assertThat(cast.finance().get("/schedule/rooms").asString()).contains("五号间").doesNotContain("/archive");
        assertThat(cast.alice().get("/schedule/rooms").statusCode()).isEqualTo(403);
    }

    private static String[] with(String[] form, String... more) {
        String[] all = java.util.Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return all;
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
