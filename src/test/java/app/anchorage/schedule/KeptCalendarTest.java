package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.TestDatabase;
import app.anchorage.agency.MovesClock;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the calendar shows is never older than the schedule: each test looks, changes and looks again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeptCalendarTest extends Planning {
    private static final String WEEK = "/schedule?from=2027-02-03";
    private static final String ROOMS = "/schedule?view=rooms&from=2027-02-03";
    /** What it shows, and with the shops what filters offer, table by table: the lists of V190 and V194. */
    private static final List<String> SHOWN = List.of("anchor", "contract", "documents_lost", "guarantee", "leave", "merchant", "merchant_shop", "room", "session", "session_person",
            "session_slot", "slot", "time_option");

    @Inject
    MovesClock clock;

    @Test
    void a_session_that_is_planned_moved_and_cancelled_is_seen_at_once() {
        assertThat(page(staff, WEEK)).doesNotContain("看得见的场");
        planned.session(room, "看得见的场", "2027-02-04T10:00", "2027-02-04T12:00", anchor);
        long session = planned.id("select id from session where agency_id = :agency and title = '看得见的场'");
        assertThat(page(staff, WEEK)).contains("看得见的场", "10:00–12:00");
        assertThat(page(staff, ROOMS)).contains("看得见的场", "10:00–12:00");
        change("update session_person set ends_at = ends_at + interval '1 hour' where session_id = " + session);
        change("update session set ends_at = ends_at + interval '1 hour' where id = " + session);
        assertThat(page(staff, WEEK)).contains("10:00–13:00");
        assertThat(page(staff, ROOMS)).contains("10:00–13:00");
        change("update session set state = 'CANCELLED' where id = " + session);
        assertThat(page(staff, WEEK)).doesNotContain("看得见的场");
        assertThat(page(staff, ROOMS)).doesNotContain("看得见的场");
    }

    @Test
    void a_new_name_of_a_room_and_of_a_person_is_seen_at_once() {
        planned.session(room, "换名字的场", "2027-02-05T10:00", "2027-02-05T12:00", anchor);
        assertThat(page(staff, WEEK)).contains("星野直播间", "小满");
        change("update room set name = '星夜直播间' where id = " + room);
        assertThat(page(staff, WEEK)).contains("星夜直播间").doesNotContain("星野直播间");
        change("update room set name = '星野直播间' where id = " + room);
        change("update anchor set stage_name = '大满' where id = " + anchor);
        assertThat(page(staff, WEEK)).contains("大满");
        assertThat(page(staff, ROOMS)).contains("大满");
        change("update anchor set stage_name = '小满' where id = " + anchor);
    }

    @Test
    void leave_is_seen_at_once_and_gone_when_it_is_withdrawn() {
        assertThat(page(staff, WEEK)).doesNotContain("去看海");
        change("insert into leave (agency_id, person_id, kind, note, starts_at, ends_at, created_by) select " + cast.agency() + ", " + anchor
                + ", 'LEAVE', '去看海', '2027-02-06 08:00+8', '2027-02-06 20:00+8', min(id) from member where agency_id = " + cast.agency());
        assertThat(page(staff, WEEK)).contains("去看海");
        change("update leave set withdrawn_at = now() where note = '去看海'");
        assertThat(page(staff, WEEK)).doesNotContain("去看海");
    }

    @Test
    void a_contracts_slot_waits_below_the_week_until_it_has_a_place() {
        assertThat(page(staff, WEEK)).doesNotContain("等位商家");
        long slot = planned.contractSlot(planned.merchant("等位商家"), anchor, "2027-02-05", 500_000, null);
        assertThat(page(staff, WEEK)).contains("等位商家");
        change("update slot set placed = true where id = " + slot);
        assertThat(page(staff, WEEK)).doesNotContain("等位商家");
    }

    @Test
    void who_may_not_plan_gets_the_same_week_without_its_links() {
        assertThat(page(staff, WEEK)).contains("/sessions/new?day=");
        assertThat(page(cast.finance(), WEEK)).contains("小满").doesNotContain("/sessions/new?day=");
        assertThat(page(staff, WEEK)).contains("/sessions/new?day=");
        assertThat(page(cast.mallory(Role.STAFF), WEEK)).doesNotContain("小满");
    }

    @Test
    void moves_are_put_together_and_the_calendar_is_as_new_as_before() {
        long before = moves();
        for (int i = 0; i < 60; i++) {
            change("update room set note = '" + i + "' where id = " + room);
        }
        assertThat(moves()).isEqualTo(before + 60);
        clock.tidy(cast.agency());
        assertThat(moves()).isEqualTo(before + 60);
        assertThat(planned.id("select count(*) from calendar_move where agency_id = :agency")).isEqualTo(1);
        planned.session(room, "合并之后的场", "2027-02-07T10:00", "2027-02-07T12:00", anchor);
        assertThat(page(staff, WEEK)).contains("合并之后的场");
    }

    @Test
    void every_table_that_the_calendar_shows_counts_what_is_written_updated_and_deleted() {
        List<String> counted = cast.asAgency(() -> sql.withHandle(h -> h.createQuery("""
                select c.relname || ' ' || count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                where p.proname = 'calendar_moves' group by c.relname order by 1""").mapTo(String.class).list()));
        assertThat(counted).isEqualTo(SHOWN.stream().map(table -> table + " 3").toList());
    }

    private String page(Browser who, String path) {
        return who.get(path).asString();
    }

    private long moves() {
        return planned.id("select coalesce(sum(moves), 0) from calendar_move where agency_id = :agency");
    }

    private void change(String statement) {
        cast.asAgency(() -> sql.withHandle(h -> h.execute(statement)));
    }
}
