package app.anchorage.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.WallClock;
import app.anchorage.agency.Actor;
import app.anchorage.deal.SoldSlots;
import app.anchorage.ledger.Office;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.order.Studio;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever somebody tries it out, by the clocks of China: every weekday, the edges of a day, of months and of years, a leap day. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoScheduleTest {
    @Inject
    Desk desk;

    @Inject
    Studio studio;

    @Inject
    SoldSlots slots;

    @Inject
    Office office;

    @Inject
    DemoSchedule schedule;

    @Inject
    DemoProducts products;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T00:00:00", "2026-11-24T09:30:00", "2026-11-25T19:00:00", "2026-11-26T01:00:00", "2026-11-27T22:00:00", "2026-11-28T15:00:00",
        "2026-11-29T23:59:59", "2026-11-30T23:59:00", "2026-12-31T23:59:59", "2027-01-01T00:00:00", "2027-01-31T12:00:00", "2027-03-01T00:30:00", "2028-02-29T23:59:00"})
    void the_sample_schedule_is_whole_at_any_time(String time) {
        Instant now = Studio.at(time);
        WallClock.at(now, () -> tryOut(now));
    }

    private void tryOut(Instant now) {
        Actor clerk = desk.newAgency();
        LocalDate today = ChinaTime.day(now);
        long xiaoman = desk.anchor(clerk, "小满", 6000, today.minusYears(1));
        long akai = desk.anchor(clerk, "阿凯", 5000, today.minusYears(1));
        studio.room(clerk, "星野直播间", "222");
        List.of("晚风女装旗舰店", "南枝真丝", "山谷食品", "澄研护肤").forEach(shop -> slots.shop(clerk, slots.merchant(clerk, shop), shop));
        schedule.live(clerk, xiaoman, akai, today);
        products.take(clerk, today);
        assertThat(count(clerk, "session")).as("twelve evenings, two dedicated ones, a lunch").isEqualTo(15);
        assertThat(count(clerk, "time_option where state = 'OPEN'")).isEqualTo(3);
        assertThat(count(clerk, "leave")).isEqualTo(1);
        String over = "session where title = '星野晚场' and ends_at < '" + now + "'";
        assertThat(count(clerk, over + " and (state <> 'DONE' or actual_from is null)")).as("what is over was streamed").isZero();
        assertThat(count(clerk, "session where ends_at < '" + now + "' and state = 'PLANNED'")).as("nothing past is still planned").isZero();
        assertThat(count(clerk, over)).isBetween(3L, 7L);
        assertThat(count(clerk, "session where state = 'DONE' and starts_at > '" + now + "'")).as("what is to come was not").isZero();
        assertThat(count(clerk, "session_person p join session s on s.id = p.session_id where p.verified_at is not null and s.ends_at > '" + now + "'")).isZero();
        assertThat(count(clerk, "session_slot p join session s on s.id = p.session_id join board_item i on i.slot_id = p.id"
                + " where p.product_id is not null and i.state = 'SCRIPT_READY' and s.starts_at > '" + now + "'")).as("a product on the next run sheet").isEqualTo(1);
        assertThat(DemoSchedule.shared(today)).allSatisfy(day -> assertThat(day).isBefore(today));
        assertThat(office.wrong(clerk)).isEmpty();
    }

    private long count(Actor clerk, String of) {
        return office.number(clerk, "select count(*) from agency own join " + of.replaceFirst("^(\\w+( [a-z] )?)", "$1 on own.id = :agency "));
    }
}
