package app.anchorage.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.deal.SoldSlots;
import app.anchorage.ledger.Bookkeeper;
import app.anchorage.money.Money;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.Studio;
import app.anchorage.product.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing a session gives its sold orders to others, after whoever changes it has seen what moves. 100.00 settled are 10.00 net. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangingHandsTest {
    private static final LocalDate READ = LocalDate.of(2026, 6, 20);

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Studio studio;

    @Inject
    SoldSlots slots;

    @Inject
    Bookkeeper bookkeeper;

    private Planned planned;
    private Browser staff;
    private Actor clerk;
    private long room;
    private long xiaoman;
    private long akai;
    private String path;

    /** 小满 20–22, 阿凯 22–24; orders at 21:30 and 22:30. */
    @BeforeEach
    void evening() {
        planned = new Planned(cast, sql);
        staff = cast.staff();
        clerk = cast.finance().actor();
        room = studio.room(clerk, "换手直播间", "222");
        xiaoman = person("小满", 6000);
        akai = person("阿凯", 5000);
        path = planned.session(room, "换手场", "2026-06-01T20:00", "2026-06-02T00:00", xiaoman);
        assertThat(change("2026-06-01T20:00", "2026-06-01T22:00").statusCode()).as("nothing sold yet").isEqualTo(303);
        assertThat(staff.post(path + "/people", "person", "" + akai, "duty", "ANCHOR", "from", "2026-06-01T22:00", "to", "2026-06-02T00:00", "once",
                UUID.randomUUID().toString()).statusCode()).isEqualTo(303);
        counter.orders(clerk, READ, Studio.order("early", "2026-06-01T21:30:00", "222"), Studio.order("late", "2026-06-01T22:30:00", "222"));
        assertThat(whose("early")).isEqualTo("小满 SCHEDULE");
        assertThat(whose("late")).isEqualTo("阿凯 SCHEDULE");
    }

    private long person(String name, int share) {
        long id = cast.anchor(name);
        desk.anchorTerms(clerk, id, share, LocalDate.of(2024, 1, 1));
        return id;
    }

    @Test
    void who_moves_a_cut_sees_what_moves_and_confirms_it() {
        Response asked = change("2026-06-01T20:00", "2026-06-01T21:00");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.asString()).contains("这次改动会让订单换人", "小满", "<b>阿凯</b>", "100.00", "6.00", "5.00", "1 行会变（其中 1 行已结算）");
        assertThat(whose("early")).as("nothing is done yet").isEqualTo("小满 SCHEDULE");
        assertThat(again(asked).statusCode()).isEqualTo(303);
        assertThat(whose("early")).as("half an hour after her and half an hour before him: his").isEqualTo("阿凯 SCHEDULE");
        assertThat(counter.anchorHolds(clerk, xiaoman)).isZero();
        assertThat(counter.anchorHolds(clerk, akai)).isEqualTo(1000);
        bookkeeper.checks(clerk);
    }

    @Test
    void who_is_on_air_already_is_named_to_whoever_comes_into_his_time() {
        Response both = staff.post(path + "/people", "person", "" + akai, "duty", "ANCHOR", "from", "2026-06-01T21:30", "to", "2026-06-01T22:00", "once",
                UUID.randomUUID().toString());
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.asString()).contains("小满 在 2026-06-01 20:00–22:00 已是这场的主播");
    }

    @Test
    void what_was_not_shown_is_not_done() {
        Response asked = change("2026-06-01T20:00", "2026-06-01T21:00");
        counter.orders(clerk, READ, Studio.order("between", "2026-06-01T21:40:00", "222"));
        Response refused = again(asked);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("刚才显示之后数据有变化");
        assertThat(whose("early")).isEqualTo("小满 SCHEDULE");
        assertThat(again(refused).statusCode()).isEqualTo(303);
        assertThat(whose("between")).isEqualTo("阿凯 SCHEDULE");
        bookkeeper.checks(clerk);
    }

    @Test
    void sending_the_confirmation_twice_at_once_does_it_once() throws Exception {
        Response asked = change("2026-06-01T20:00", "2026-06-01T21:00");
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> send = () -> again(asked).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : hands.invokeAll(List.of(send, send))) {
                answers.add(each.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(303, 409);
        } finally {
            hands.shutdownNow();
        }
        assertThat(counter.anchorHolds(clerk, akai)).isEqualTo(1000);
        bookkeeper.checks(clerk);
    }

    @Test
    void moving_or_cancelling_the_session_shows_the_same() {
        Response moved = staff.post(path, "room", "" + room, "title", "换手场", "kind", "MIXED", "from", "2026-06-01T19:00", "to", "2026-06-01T23:00", "reason", "提前",
                "version", "" + planned.version(path));
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(again(moved).statusCode()).isEqualTo(303);
        assertThat(whose("early")).isEqualTo("阿凯 SCHEDULE");
        Response cancelled = staff.post(path + "/cancellation", "reason", "停电", "version", "" + planned.version(path));
        assertThat(cancelled.asString()).contains("换人", "阿凯");
        assertThat(again(cancelled).statusCode()).isEqualTo(303);
        assertThat(whose("early")).isEqualTo("ROOM");
        assertThat(whose("late")).isEqualTo("ROOM");
        bookkeeper.checks(clerk);
    }

    @Test
    void a_session_log_and_the_hours_show_the_same() {
        String log = "直播间,开播时间,下播时间\n换手直播间,2026-06-01 20:00,2026-06-01 21:00\n";
        String preview = Planned.path(staff.upload("/schedule/imports", "file", "log.csv", log.getBytes(UTF_8), "once", UUID.randomUUID().toString()));
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(staff.get(preview).asString());
        assertThat(seen.find()).isTrue();
        Response asked = staff.post(preview + "/confirmation", "seen", seen.group(1));
        assertThat(asked.asString()).contains("换人", "小满", "阿凯");
        assertThat(whose("late")).isEqualTo("阿凯 SCHEDULE");
        assertThat(again(asked).statusCode()).isEqualTo(303);
        assertThat(whose("early")).as("after 21:00 nobody was on air: 30 minutes are too long").isEqualTo("ROOM");
        assertThat(whose("late")).isEqualTo("ROOM");
        bookkeeper.checks(clerk);
    }

    @Test
    void the_preview_of_a_session_log_shows_what_moves_so_that_one_look_is_enough() {
        Response shown = preview("2026-06-01 20:00,2026-06-01 21:00");
        assertThat(shown.asString()).contains("这次改动会让订单换人", "小满", "阿凯", "2 行会变（其中 2 行已结算）", "场次“换手场”");
        assertThat(whose("early")).as("only looked at").isEqualTo("小满 SCHEDULE");
        assertThat(again(shown).statusCode()).as("one look is enough").isEqualTo(303);
        assertThat(whose("early")).isEqualTo("ROOM");
        bookkeeper.checks(clerk);
    }

    @Test
    void what_a_session_log_moves_is_shown_again_when_it_has_changed_since_the_preview() {
        Response shown = preview("2026-06-01 20:00,2026-06-01 21:00");
        counter.orders(clerk, READ, Studio.order("between", "2026-06-01T21:50:00", "222"));
        Response refused = again(shown);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("刚才显示之后数据有变化", "href=\"/schedule/imports/");
        assertThat(whose("early")).isEqualTo("小满 SCHEDULE");
        assertThat(again(refused).statusCode()).isEqualTo(303);
        assertThat(whose("between")).isEqualTo("ROOM");
        bookkeeper.checks(clerk);
    }

    @Test
    void a_session_log_that_moves_nothing_says_nothing_of_it() {
        Response shown = preview("2026-06-01 20:00,2026-06-02 00:00");
        confirmed(again(shown));
        assertThat(preview("2026-06-03 20:00,2026-06-03 21:00").asString()).doesNotContain("换人", "name=\"moves\"");
    }

    /** A longer log is most of it the next session's: the first one has not streamed then. */
    @Test
    void a_log_that_turns_out_to_be_another_sessions_leaves_its_first_one() {
        assertThat(planned.session(room, "下一场", "2026-06-02T00:00", "2026-06-02T06:00", akai)).isNotEmpty();
        confirmed(log("2026-06-01 23:00,2026-06-02 00:20"));
        assertThat(whose("early")).as("an hour and a half too early").isEqualTo("ROOM");
        confirmed(log("2026-06-01 23:00,2026-06-02 05:00"));
        assertThat(planned.id("select count(*) from session where agency_id = :agency and id = " + Planned.idOf(path) + " and actual_from is null and actual_to is null"))
                .isEqualTo(1);
        assertThat(whose("early")).as("of the first one only the plan is known again").isEqualTo("小满 SCHEDULE");
        bookkeeper.checks(clerk);
    }

    private Response preview(String stretch) {
        String log = "直播间,开播时间,下播时间\n换手直播间," + stretch + "\n";
        return staff.get(Planned.path(staff.upload("/schedule/imports", "file", "log.csv", log.getBytes(UTF_8), "once", UUID.randomUUID().toString())));
    }

    private Response log(String stretch) {
        return again(preview(stretch));
    }

    private void confirmed(Response asked) {
        Response done = asked.statusCode() == 200 ? again(asked) : asked;
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
    }

    /** The item gets its product after it was sold, and loses it again. */
    @Test
    void orders_find_their_place_when_a_product_gets_its_items() {
        Shelf shelf = new Shelf(cast, sql);
        long merchant = shelf.merchant("晚风 " + UUID.randomUUID());
        long product = shelf.product(merchant, "真丝衬衫", "");
        long place = planned.id("insert into session_slot (agency_id, session_id, seq, merchant_id, product_id, minutes) values (:agency, " + Planned.idOf(path) + ", 1, "
                + merchant + ", " + product + ", 10) returning id");
        String item = studio.item(clerk, "early");
        confirmed(product(product, merchant, item));
        assertThat(studio.placeOf(clerk, "early")).isEqualTo(place);
        bookkeeper.checks(clerk);
        confirmed(product(product, merchant, "999"));
        assertThat(studio.placeOf(clerk, "early")).isNull();
        bookkeeper.checks(clerk);
    }

    /** 300.00 are guaranteed for 900.00: of the shop 200.00 were sold, in the contract's own place half of it. */
    @Test
    void whoever_changes_a_products_items_sees_what_guarantees_give_back() {
        counter.orders(clerk, READ, Studio.order("beside", "2026-06-01T21:00:00", "222"));
        LocalDate day = LocalDate.of(2026, 6, 1);
        long merchant = slots.merchant(clerk, "花商 " + UUID.randomUUID());
        long slot = slots.slot(clerk, merchant, xiaoman, slots.shop(clerk, merchant, "花店"), day, Map.of(day, "900.00"));
        slots.guarantee(clerk, slot, "300.00", day.plusDays(18), "REFUND", null);
        slots.delivered(clerk, slot, day);
        assertThat(slots.holds(clerk, "MERCHANT", merchant)).isEqualTo(Money.yuan("600.00"));
        long product = new Shelf(cast, sql).product(merchant, "真丝衬衫", "");
        planned.id("insert into session_slot (agency_id, session_id, seq, merchant_id, product_id, contract_slot_id, minutes) values (:agency, " + Planned.idOf(path)
                + ", 1, " + merchant + ", " + product + ", " + slot + ", 10) returning id");
        Response asked = product(cast.owner(), product, merchant, studio.item(clerk, "early"));
        assertThat(asked.statusCode()).as("it is shown first").isEqualTo(200);
        assertThat(asked.asString()).contains("300.00", "href=\"/products/" + product + "\"", "这次改动会让金额变动").doesNotContain("订单换人", "0 行会变");
        assertThat(slots.holds(clerk, "MERCHANT", merchant)).isEqualTo(Money.yuan("600.00"));
        assertThat(again(cast.owner(), asked).statusCode()).isEqualTo(303);
        assertThat(slots.holds(clerk, "MERCHANT", merchant)).isEqualTo(Money.yuan("300.00"));
        bookkeeper.checks(clerk);
    }

    private Response product(long id, long merchant, String item) {
        return product(staff, id, merchant, item);
    }

    private Response product(Browser who, long id, long merchant, String item) {
        return who.post("/products/" + id, "merchant", "" + merchant, "name", "真丝衬衫", "items", item, "version",
                "" + planned.id("select row_version from product where agency_id = :agency and id = " + id));
    }

    /** The board still says where the product was; the place is another merchant's now. */
    @Test
    void a_place_that_is_sold_to_another_merchant_leaves_the_first_ones_orders() {
        Shelf shelf = new Shelf(cast, sql);
        long merchant = shelf.merchant("晚风 " + UUID.randomUUID());
        long product = shelf.product(merchant, "真丝衬衫", "");
        confirmed(product(product, merchant, studio.item(clerk, "early")));
        assertThat(staff.post(path + "/board", "product", "" + product).statusCode()).isEqualTo(303);
        long item = planned.id("select id from board_item where agency_id = :agency and product_id = " + product);
        assertThat(staff.post(path + "/board/" + item + "/step", "state", "CHOSEN", "version", version("board_item", item)).statusCode()).isEqualTo(303);
        long place = planned.id("insert into session_slot (agency_id, session_id, seq, merchant_id, minutes) values (:agency, " + Planned.idOf(path) + ", 1, " + merchant
                + ", 10) returning id");
        assertThat(staff.post(path + "/board/" + item + "/place", "place", "" + place, "version", version("board_item", item)).statusCode()).isEqualTo(303);
        assertThat(studio.placeOf(clerk, "early")).isEqualTo(place);
        confirmed(staff.post(path + "/places/" + place, "merchant", "" + shelf.merchant("海棠 " + UUID.randomUUID()), "format", "MIXED", "minutes", "10", "reason", "换商家",
                "version", version("session_slot", place)));
        assertThat(studio.placeOf(clerk, "early")).isNull();
        bookkeeper.checks(clerk);
    }

    private String version(String table, long id) {
        return "" + planned.id("select row_version from " + table + " where agency_id = :agency and id = " + id);
    }

    @Test
    void another_tolerance_shows_the_same() {
        counter.orders(clerk, READ, Studio.order("edge", "2026-06-02T00:40:00", "222"));
        assertThat(whose("edge")).isEqualTo("ROOM");
        Response asked = cast.owner().post("/schedule/limits", "rest", "0", "buffer", "0", "challengeHours", "24", "tolerance", "45", "version", "0");
        assertThat(asked.asString()).contains("换人", "阿凯");
        assertThat(again(cast.owner(), asked).statusCode()).isEqualTo(303);
        assertThat(whose("edge")).isEqualTo("阿凯 SCHEDULE");
        bookkeeper.checks(clerk);
    }

    @Test
    void what_is_still_to_come_moves_nothing_and_asks_nothing() {
        String later = planned.session(room, "以后", "2027-01-01T20:00", "2027-01-01T22:00", xiaoman);
        assertThat(staff.post(later + "/cancellation", "reason", "停电", "version", "" + planned.version(later)).statusCode()).isEqualTo(303);
        bookkeeper.checks(clerk);
    }

    private Response change(String from, String to) {
        long part = planned.id("select id from session_person where agency_id = :agency and session_id = " + Planned.idOf(path) + " and person_id = " + xiaoman);
        return staff.post(path + "/people/" + part, "person", "" + xiaoman, "duty", "ANCHOR", "from", from, "to", to, "reason", "更正", "version",
                "" + planned.id("select row_version from session_person where agency_id = :agency and id = " + part));
    }

    private Response again(Response page) {
        return again(staff, page);
    }

    /** The page's form, as it stands there. */
    private static Response again(Browser who, Response page) {
        String html = page.asString();
        String form = html.substring(Math.max(html.lastIndexOf("<form method=\"post\""), html.lastIndexOf("<form class=\"form\" method=\"post\"")));
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(form);
        assertThat(action.find()).isTrue();
        List<String> fields = new ArrayList<>();
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">").matcher(form);
        while (field.find()) {
            if (!field.group(1).startsWith("csrf")) {
                fields.addAll(List.of(field.group(1), field.group(2)));
            }
        }
        return who.post(action.group(1), fields.toArray(String[]::new));
    }

    private String whose(String no) {
        return studio.whose(clerk, no);
    }
}
