package app.anchorage.order;

import static app.anchorage.order.Studio.order;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Bookkeeper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of a room are whose who was on air there when they were created. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OnAirTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate READ = LocalDate.of(2026, 6, 30);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Studio studio;

    @Inject
    Bookkeeper bookkeeper;

    private Actor clerk;
    private long xiaoman;
    private long akai;
    private long room;
    private int orders;

    @BeforeEach
    void room() {
        clerk = desk.newAgency();
        xiaoman = desk.anchor(clerk, "小满", 6000, START);
        akai = desk.anchor(clerk, "阿凯", 5000, START);
        room = studio.room(clerk, "一号直播间", "222");
    }

    @AfterEach
    void the_books_are_right() {
        bookkeeper.checks(clerk);
    }

    /** 小满 20–22, 阿凯 22–24. */
    private long evening() {
        long session = studio.session(clerk, room, "2026-06-01T20:00", "2026-06-02T00:00");
        studio.onAir(clerk, session, xiaoman, "2026-06-01T20:00", "2026-06-01T22:00");
        studio.onAir(clerk, session, akai, "2026-06-01T22:00", "2026-06-02T00:00");
        return session;
    }

    @Test
    void orders_around_a_change_of_anchors_go_to_different_anchors() {
        long session = evening();
        assertThat(sold("2026-06-01T21:59:30")).as("without a log by the plan").isEqualTo("小满 SCHEDULE");
        assertThat(sold("2026-06-01T22:00:30")).isEqualTo("阿凯 SCHEDULE");
        studio.log(clerk, room, session, "2026-06-01T20:03", "2026-06-02T00:21");
        assertThat(sold("2026-06-01T21:59:30")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T21:59:59")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T22:00:00")).as("the moment of the change is the next one’s").isEqualTo("阿凯 SESSION");
        assertThat(sold("2026-06-01T22:00:30")).isEqualTo("阿凯 SESSION");
        assertThat(sold("2026-06-02T00:20:59")).as("after midnight, over the planned end").isEqualTo("阿凯 SESSION");
        again();
    }

    /** Who follows has planned the room from 22:00; what streams there until midnight is told as one log, which is the first session's. */
    @Test
    void a_log_over_two_sessions_leaves_the_second_one_its_plan() {
        long first = studio.session(clerk, room, "2026-06-01T20:00", "2026-06-01T22:00");
        studio.onAir(clerk, first, xiaoman, "2026-06-01T20:00", "2026-06-01T22:00");
        long second = studio.session(clerk, room, "2026-06-01T22:00", "2026-06-01T23:30");
        studio.onAir(clerk, second, akai, "2026-06-01T22:00", "2026-06-01T23:30");
        studio.log(clerk, room, first, "2026-06-01T19:40", "2026-06-01T23:50");
        assertThat(sold("2026-06-01T19:45:00")).as("before the plan").isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T21:30:00")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T22:30:00")).as("planned for him, and no log says otherwise of him").isEqualTo("阿凯 SCHEDULE");
        assertThat(sold("2026-06-01T23:40:00")).as("after all plans").isEqualTo("小满 SESSION");
        studio.log(clerk, room, second, "2026-06-01T23:50", "2026-06-02T00:10");
        again();
        assertThat(sold("2026-06-01T22:31:00")).as("he began later").isEqualTo("小满 SESSION");
    }

    @Test
    void the_tolerance_holds_at_the_edges_and_the_nearest_session_takes_what_two_could() {
        long early = studio.session(clerk, room, "2026-06-01T14:00", "2026-06-01T16:00");
        studio.onAir(clerk, early, xiaoman, "2026-06-01T14:00", "2026-06-01T16:00");
        long late = studio.session(clerk, room, "2026-06-01T16:40", "2026-06-01T18:00");
        studio.onAir(clerk, late, akai, "2026-06-01T16:40", "2026-06-01T18:00");
        studio.log(clerk, room, early, "2026-06-01T14:00", "2026-06-01T16:00");
        studio.log(clerk, room, late, "2026-06-01T16:40", "2026-06-01T18:00");
        assertThat(sold("2026-06-01T13:29:59")).isEqualTo("ROOM");
        assertThat(sold("2026-06-01T13:30:00")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T16:19:59")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T16:20:00")).as("as near to both: who had just been on air").isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T16:20:01")).isEqualTo("阿凯 SESSION");
        assertThat(sold("2026-06-01T18:29:59")).isEqualTo("阿凯 SESSION");
        assertThat(sold("2026-06-01T18:30:00")).isEqualTo("ROOM");
        studio.change(clerk, "insert into schedule_setting (agency_id, tolerance_minutes) values (:agency, 0)");
        again();
        assertThat(studio.whose(clerk, "1")).as("an agency’s own tolerance").isEqualTo("ROOM");
        assertThat(sold("2026-06-01T13:59:59")).isEqualTo("ROOM");
        assertThat(sold("2026-06-01T14:00:00")).isEqualTo("小满 SESSION");
        again();
    }

    @Test
    void what_is_streamed_goes_before_what_is_planned() {
        long early = studio.session(clerk, room, "2026-06-01T18:00", "2026-06-01T20:00");
        studio.onAir(clerk, early, xiaoman, "2026-06-01T18:00", "2026-06-01T20:00");
        long late = studio.session(clerk, room, "2026-06-01T20:00", "2026-06-01T22:00");
        studio.onAir(clerk, late, akai, "2026-06-01T20:00", "2026-06-01T22:00");
        studio.log(clerk, room, early, "2026-06-01T18:00", "2026-06-01T20:15");
        assertThat(sold("2026-06-01T20:10")).as("she really was on air still").isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T20:20")).as("planned, and held by the plan: not the edge of another").isEqualTo("阿凯 SCHEDULE");
        studio.log(clerk, room, late, "2026-06-01T20:18", "2026-06-01T22:00");
        assertThat(sold("2026-06-01T20:16")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T20:20")).isEqualTo("阿凯 SESSION");
        again();
    }

    @Test
    void hours_that_people_said_cut_a_session_before_the_plan_does() {
        long session = evening();
        studio.log(clerk, room, session, "2026-06-01T20:00", "2026-06-02T00:00");
        long part = studio.number(clerk, "select min(id) from session_person where agency_id = :agency");
        studio.hours(clerk, part, "2026-06-01T19:30", "2026-06-01T22:20");
        assertThat(sold("2026-06-01T22:10")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T22:20")).isEqualTo("阿凯 SESSION");
        studio.hours(clerk, part, "2026-06-01T19:30", "2026-06-01T21:00");
        assertThat(sold("2026-06-01T21:20")).as("nobody on air, her end is near").isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T21:30")).as("nobody within the tolerance of an end; his begin is").isEqualTo("阿凯 SESSION");
        studio.hours(clerk, part, "2026-06-01T19:30", "2026-06-01T20:40");
        assertThat(sold("2026-06-01T21:20")).as("too long after her, too long before him").isEqualTo("ROOM");
        again();
    }

    @Test
    void a_session_that_nobody_planned_is_nobodys_until_somebody_says() {
        long session = evening();
        studio.log(clerk, room, session, "2026-06-01T20:00", "2026-06-02T00:00");
        studio.log(clerk, room, null, "2026-06-02T00:05", "2026-06-02T01:00");
        assertThat(sold("2026-06-02T00:04")).isEqualTo("阿凯 SESSION");
        assertThat(sold("2026-06-02T00:20")).isEqualTo("ROOM");
        assertThat(studio.sessionOf(clerk, "2")).isNull();
        again();
    }

    @Test
    void two_rooms_at_once_keep_their_own_orders_and_an_anchors_own_position_stays_hers() {
        studio.log(clerk, room, evening(), "2026-06-01T20:00", "2026-06-02T00:00");
        long other = studio.room(clerk, "二号直播间", "333");
        long clara = desk.anchor(clerk, "克拉拉", 7000, START);
        long there = studio.session(clerk, other, "2026-06-01T20:00", "2026-06-02T00:00");
        studio.onAir(clerk, there, clara, "2026-06-01T20:00", "2026-06-02T00:00");
        desk.position(clerk, "111", clara, START);
        assertThat(sold("2026-06-01T21:00", "222")).isEqualTo("小满 SESSION");
        assertThat(sold("2026-06-01T21:00", "333")).isEqualTo("克拉拉 SCHEDULE");
        assertThat(sold("2026-06-01T21:00", "111")).isEqualTo("克拉拉 ADZONE");
        assertThat(studio.sessionOf(clerk, "3")).as("her own order is of her session").isEqualTo(there);
        assertThat(sold("2026-06-02T09:00", "111")).isEqualTo("克拉拉 ADZONE");
        assertThat(studio.sessionOf(clerk, "4")).isNull();
        again();
    }

    @Test
    void lines_find_the_place_that_sells_their_item() {
        long session = evening();
        long merchant = studio.merchant(clerk, "花店");
        long place = studio.place(clerk, session, merchant, "7001", null);
        studio.place(clerk, session, merchant, "7002", null);
        Map<OrderField, Object> row = order("a", "2026-06-01T21:00:00", "222");
        row.put(OrderField.ITEM_ID, "7001");
        counter.orders(clerk, READ, row, order("b", "2026-06-01T21:00:00", "222"));
        assertThat(studio.placeOf(clerk, "a")).isEqualTo(place);
        assertThat(studio.placeOf(clerk, "b")).isNull();
        assertThat(studio.sessionOf(clerk, "b")).isEqualTo(session);
        again();
    }

    @Test
    void a_cancelled_session_gives_nobody_anything() {
        long session = evening();
        studio.change(clerk, "update session set state = 'CANCELLED' where agency_id = :agency and id = " + session);
        assertThat(sold("2026-06-01T21:00")).isEqualTo("ROOM");
    }

    private String sold(String at) {
        return sold(at, "222");
    }

    private String sold(String at, String adzone) {
        String no = "" + ++orders;
        counter.orders(clerk, READ, order(no, at, adzone));
        return studio.whose(clerk, no);
    }

    /** What stands otherwise than the rules now say follows. */
    private void again() {
        studio.again(clerk, READ);
    }
}
