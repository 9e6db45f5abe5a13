package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.Transactions;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CalendarTest {
    private static final String WEEK = "from=2027-02-03";

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    Transactions begun;

    private String evening;

    @BeforeEach
    void sessions() {
        Planned planned = new Planned(cast, sql);
        if (planned.id("select count(*) from session where agency_id = :agency") == 0) {
            long one = planned.room("一号间");
            long two = planned.room("二号间");
            planned.session(one, "周一晚场", "2027-02-01T20:00", "2027-02-02T02:00", cast.anchor("小满"));
            planned.session(two, "周日夜场", "2027-01-31T22:00", "2027-02-01T03:00", cast.anchor("阿凯"));
            planned.session(two, "下一周", "2027-02-08T20:00", "2027-02-08T22:00", cast.anchor("阿凯"));
            planned.contractSlot(planned.merchant("等排期商家"), cast.anchor("小满"), "2027-02-05", 500_000, null);
        }
        evening = "/sessions/" + planned.id("select id from session where agency_id = :agency and title = '周一晚场'");
    }

    @Test
    void a_week_stands_by_anchor_by_room_as_a_day_and_as_a_list() {
        assertThat(cast.staff().get("/schedule?" + WEEK).asString()).contains("周一晚场", evening, "20:00–02:00 +1", "周日夜场", "小满", "阿凯", "等排期商家",
                "/sessions/new?day=2027-02-01&amp;person=").doesNotContain("下一周");
        assertThat(cast.staff().get("/schedule?view=rooms&" + WEEK).asString()).contains("周一晚场", "一号间", "二号间").doesNotContain("下一周");
        assertThat(cast.staff().get("/schedule?view=day&from=2027-02-01").asString()).contains("<svg", "周一晚场").doesNotContain("下一周", "周日夜场");
        assertThat(cast.staff().get("/schedule?view=day&from=2027-01-31").asString()).contains("周日夜场").doesNotContain("周一晚场");
        assertThat(cast.staff().get("/schedule?view=list&from=2027-02-02").asString()).contains("周一晚场", "下一周", "0 / 360").doesNotContain("周日夜场");
        assertThat(cast.finance().get("/schedule?" + WEEK).asString()).contains("周一晚场").doesNotContain("/sessions/new");
    }

    @Test
    void a_place_given_to_a_merchant_without_a_contract_is_named_below_the_week() {
        Planned planned = new Planned(cast, sql);
        long merchant = planned.merchant("没签合同的商家");
        planned.id("insert into session_slot (agency_id, session_id, seq, merchant_id, minutes) select agency_id, id, 7, " + merchant
                + ", 10 from session where agency_id = :agency and title = '周一晚场' returning id");
        assertThat(cast.staff().get("/schedule?" + WEEK).asString()).contains("1 个已给商家的坑位没有合同", "没签合同的商家", evening);
        assertThat(cast.staff().get("/schedule?from=2027-02-08").asString()).doesNotContain("没签合同的商家");
        assertThat(cast.mallory(Role.STAFF).get("/schedule?" + WEEK).asString()).doesNotContain("没签合同的商家");
    }

    @Test
    void the_anchors_page_says_the_hours_of_this_week() {
        Planned planned = new Planned(cast, sql);
        LocalDate today = LocalDate.now(ChinaTime.ZONE);
        planned.session(planned.room("三号间"), "今晚", today + "T20:00", today + "T23:30", cast.anchor("小北"));
        assertThat(cast.staff().get("/anchors/" + cast.anchor("小北")).asString()).contains("本周工时", "<b>3:30</b>", "已核实 0:00");
    }

    @Test
    void filters_narrow_it_and_nonsense_is_refused() {
        long bob = cast.anchor("阿凯");
        assertThat(cast.staff().get("/schedule?" + WEEK + "&person=" + bob).asString()).contains("周日夜场").doesNotContain("周一晚场");
        assertThat(cast.staff().get("/schedule?view=list&from=2027-01-30&state=DONE").asString()).contains("这段时间没有场次");
        for (String bad : List.of("view=month", "from=x", "from=0001-01-01", "person=x", "room=-1", "state=GONE", "page=x")) {
            assertThat(cast.staff().get("/schedule?" + bad).statusCode()).as(bad).isEqualTo(422);
        }
    }

    @Test
    void names_are_searched_and_a_number_in_the_address_stands_in_the_field_as_a_name() {
        assertThat(cast.staff().get("/schedule?" + WEEK + "&who=凯").asString()).contains("周日夜场", "value=\"凯\"").doesNotContain("周一晚场");
        assertThat(cast.staff().get("/schedule?" + WEEK + "&where=一号").asString()).contains("周一晚场").doesNotContain("周日夜场");
        assertThat(cast.staff().get("/schedule?view=rooms&" + WEEK + "&where=二").asString()).contains("周日夜场", "二号间").doesNotContain("一号间");
        assertThat(cast.staff().get("/schedule?view=rooms&" + WEEK + "&who=小满").asString()).contains("周一晚场", "二号间").doesNotContain("周日夜场");
        assertThat(cast.staff().get("/schedule?view=list&from=2027-01-30&who=小满&where=一").asString()).contains("周一晚场").doesNotContain("周日夜场");
        assertThat(cast.staff().get("/schedule?" + WEEK + "&person=" + cast.anchor("阿凯")).asString()).contains("value=\"阿凯\"");
        assertThat(cast.staff().get("/schedule?" + WEEK + "&who=nobody").asString()).contains("没有名字里有这几个字的主播");
        assertThat(cast.staff().get("/schedule?view=day&" + WEEK + "&where=nowhere").asString()).contains("没有名字里有这几个字的直播间");
        assertThat(cast.staff().get("/schedule?rows=some").statusCode()).isEqualTo(422);
    }

    @Test
    void a_session_of_the_evening_before_says_its_day_and_that_night_alone_does() {
        assertThat(cast.staff().get("/schedule?" + WEEK).asString()).contains("<i>2027-01-31</i> <b>22:00–03:00 +1</b>", "<b>20:00–02:00 +1</b>");
        assertThat(cast.staff().get("/schedule?from=2027-01-31").asString()).contains("<b>22:00–03:00 +1</b>").doesNotContain("<i>2027-01-31</i>");
    }

    @Test
    void twelve_rooms_stand_on_a_page_and_all_of_them_on_the_page_to_print() {
        Planned planned = new Planned(cast, sql);
        IntStream.range(10, 24).forEach(n -> planned.room("多间" + n));
        String first = cast.staff().get("/schedule?view=rooms&where=多间").asString();
        assertThat(first).contains("多间21", "page=2", "rows=all#print").doesNotContain("多间22", "data-print");
        assertThat(cast.staff().get("/schedule?view=rooms&where=多间&page=2").asString()).contains("多间22", "多间23", "rows=all#print").doesNotContain("多间21");
        assertThat(cast.staff().get("/schedule?view=rooms&where=多间&rows=all").asString()).contains("多间10", "多间23", "data-print").doesNotContain("page=2");
    }

    /** The language is asked for in one of its own, with the first page. */
    @Test
    void a_page_of_the_calendar_is_read_in_one_transaction() {
        Browser owner = cast.owner();
        owner.get("/members");
        for (String page : List.of("/members", "/schedule?view=week", "/schedule?view=rooms", "/schedule?view=day", "/schedule?view=list")) {
            String uri = page + (page.contains("?") ? "&from=2030-01-07" : "");
            long before = begun.of(uri);
            assertThat(owner.get(uri).statusCode()).as(uri).isEqualTo(200);
            assertThat(begun.of(uri) - before).as(uri).isEqualTo(1);
        }
    }

    @Test
    void an_anchor_sees_the_own_days_and_nobody_sees_another_agencys() {
        assertThat(cast.alice().get("/me/schedule?from=2027-02-03").asString()).contains("周一晚场", "20:00–02:00 +1", "6:00").doesNotContain("周日夜场", "等排期");
        assertThat(cast.alice().get("/schedule").statusCode()).isEqualTo(403);
        assertThat(cast.staff().get("/me/schedule").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.STAFF).get("/schedule?" + WEEK).asString()).doesNotContain("周一晚场", "等排期");
        assertThat(cast.mallory(Role.ANCHOR).get("/me/schedule?from=2027-02-03").asString()).contains("这两周没有安排");
    }
}
