package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScheduleScreensTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @TestHTTPResource("/")
    java.net.URL address;

    @Test
    void the_schedule_looks_right_wide_and_narrow_in_both_languages() {
        Planned planned = new Planned(cast, sql);
        long room = planned.room("星野直播间");
        long second = planned.room("二号直播间");
        long anchor = cast.anchor("小满");
        long other = cast.anchor("阿凯");
        long merchant = planned.merchant("杭州晚风服饰有限公司");
        planned.session(room, "年货节晚场", "2027-02-01T20:00", "2027-02-02T02:00", anchor);
        String path = planned.session(second, "晚风专场", "2027-02-03T19:30", "2027-02-03T22:00", other);
        planned.session(room, "早场", "2027-02-03T08:00", "2027-02-03T12:00", anchor);
        cast.staff().post(path + "/places", "merchant", "" + merchant, "format", "MIXED", "minutes", "15", "once", once());
        cast.staff().post(path + "/places", "merchant", "", "format", "MIXED", "minutes", "10", "once", once());
        long slot = planned.contractSlot(merchant, other, "2027-02-03", 6_000_000, 30_000_000L);
        planned.plan(cast.staff(), room, "保量场", "2027-02-05T20:00", "2027-02-05T22:00", other, "contractSlot", "" + slot);
        planned.contractSlot(merchant, anchor, "2027-02-06", 500_000, null);
        String expires = LocalDate.now().plusDays(3) + "T12:00";
        String option = Planned.path(cast.staff().post("/schedule/options", "person", "" + anchor, "room", "" + room, "from", "2027-02-04T20:00", "to",
                "2027-02-04T22:00", "merchant", "" + merchant, "rank", "1", "expires", expires, "once", once()));
        cast.staff().post("/schedule/leave", "person", "" + anchor, "kind", "LEAVE", "from", "2027-02-06T00:00", "to", "2027-02-07T00:00", "note", "探亲", "once", once());
        long endangered = planned.id("select id from session where agency_id = :agency and title = '保量场'");
        LinkedHashMap<String, String> pages = new LinkedHashMap<>();
        pages.put("week", "/schedule?from=2027-02-03");
        pages.put("rooms", "/schedule?view=rooms&from=2027-02-03");
        pages.put("day", "/schedule?view=day&from=2027-02-03");
        pages.put("list", "/schedule?view=list&from=2027-02-01");
        pages.put("session", path);
        pages.put("cancel", "/sessions/" + endangered + "/cancellation");
        pages.put("new", "/sessions/new?slot=" + slot);
        pages.put("hours", path + "/hours");
        pages.put("option", option);
        pages.put("options", "/schedule/options");
        pages.put("leave", "/schedule/leave");
        Screens screens = new Screens("schedule", address.toString());
        assertThat(screens.look(cast.staff(), pages)).isEmpty();
        LinkedHashMap<String, String> mine = new LinkedHashMap<>();
        mine.put("mine", "/me/schedule?from=2027-02-03");
        mine.put("feed", "/me/schedule/feed");
        assertThat(screens.look(cast.alice(), mine)).isEmpty();
        LinkedHashMap<String, String> limits = new LinkedHashMap<>();
        limits.put("limits", "/schedule/limits");
        assertThat(screens.look(cast.owner(), limits)).isEmpty();
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
