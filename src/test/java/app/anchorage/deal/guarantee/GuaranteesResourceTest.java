package app.anchorage.deal.guarantee;

import static app.anchorage.deal.SoldSlots.once;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.deal.SoldSlots;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.assign.Assignments;
import app.anchorage.order.assign.Selection;
import app.anchorage.order.lines.OrderFilter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guarantees of 200,000.00 for a fee of 50,000.00, of which 120,000.00 were sold. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuaranteesResourceTest {
    private static final LocalDate TODAY = ChinaTime.day(Instant.now());
    private static final LocalDate LIVE = TODAY.minusDays(40);
    private static final LocalDate MADE_UP = TODAY.minusDays(15);

    @Inject
    Cast cast;

    @Inject
    SoldSlots slots;

    @Inject
    Counter counter;

    @Inject
    Desk desk;

    @Inject
    Assignments assignments;

    @Inject
    Jdbi sql;

    private int orders;
    private long merchant;
    private long shop;

    @BeforeEach
    void a_merchant() {
        merchant = slots.merchant(owner(), "保量商家");
        shop = slots.shop(owner(), merchant, "花店");
    }

    @Test
    void a_live_guarantee_shows_its_progress_as_provisional_with_the_day_of_truth() {
        long id = guarantee(TODAY.plusDays(5), "REFUND", null);
        sell("120000.00");
        String page = cast.staff().get("/guarantees/" + id).asString();
        assertThat(page).contains("120,000.00", "200,000.00", "60.00%", "20,000.00", "暂估", TODAY.plusDays(5) + " 起为准", "7 天内到期",
                "/orders?anchor=" + cast.anchor("小满")).doesNotContain("退款的分录");
        assertThat(slots.holds(owner(), "MERCHANT", merchant).toString()).isEqualTo("50000.00");
        assertThat(cast.finance().get("/guarantees?state=SOON").asString()).contains("保量商家", "60.00%");
        assertThat(cast.finance().get("/guarantees?state=MISSED").asString()).contains("没有符合条件的保量");
    }

    @Test
    void the_remedy_is_chosen_once_with_a_reason_and_books_the_refund_or_waits_for_the_make_up_slot() {
        long refund = guarantee(TODAY.minusDays(1), "EITHER", TODAY.plusDays(3));
        sell("120000.00");
        assertThat(slots.holds(owner(), "MERCHANT", merchant).toString()).as("the merchant may still choose").isEqualTo("50000.00");
        assertThat(cast.staff().get("/guarantees/" + refund).asString()).contains("未达标", "由商家选择", "登记选择");
        assertThat(choose(refund, "CASH", "电话").statusCode()).isEqualTo(422);
        assertThat(choose(refund, "REFUND", " ").statusCode()).isEqualTo(422);
        assertThat(choose(refund, "REFUND", "王芳电话确认").statusCode()).isEqualTo(303);
        assertThat(choose(refund, "MAKE_UP", "改主意").statusCode()).isEqualTo(409);
        assertThat(slots.holds(owner(), "MERCHANT", merchant).toString()).isEqualTo("30000.00");
        assertThat(cast.finance().get("/guarantees/" + refund).asString()).contains("退款的分录", "/entries/", "保量商家");
        assertThat(slots.number(owner(), "select count(*) from audit_event where agency_id = :agency and action = 'GUARANTEE_CHOSEN' and reason = '王芳电话确认'"))
                .isEqualTo(1);
        long makeUp = guarantee(TODAY.minusDays(1), "EITHER", TODAY.plusDays(3));
        assertThat(choose(makeUp, "MAKE_UP", "补播").statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/guarantees/" + makeUp).asString()).contains("暂估", "补播坑位考核之前");
        assertThat(slots.holds(owner(), "MERCHANT", merchant).toString()).isEqualTo("80000.00");
    }

    @Test
    void there_is_nothing_to_choose_before_the_day_after_the_deadline_or_when_it_was_reached() {
        long early = guarantee(TODAY.plusDays(1), "EITHER", TODAY.plusDays(9));
        long late = guarantee(TODAY.minusDays(9), "EITHER", TODAY.minusDays(1));
        assertThat(choose(early, "REFUND", "x").statusCode()).isEqualTo(409);
        assertThat(choose(late, "REFUND", "x").statusCode()).isEqualTo(409);
        sell("400000.00");
        long made = guarantee(TODAY.minusDays(1), "EITHER", null);
        assertThat(choose(made, "REFUND", "x").statusCode()).isEqualTo(409);
        assertThat(cast.staff().get("/guarantees?state=MADE").asString()).contains("100.00%");
    }

    @Test
    void the_same_choice_twice_is_one() {
        long id = guarantee(TODAY.minusDays(1), "EITHER", null);
        String once = once();
        for (int i = 0; i < 2; i++) {
            assertThat(cast.owner().post("/guarantees/" + id + "/choice", "remedy", "REFUND", "reason", "定了", "once", once).statusCode()).isEqualTo(303);
        }
        assertThat(slots.number(owner(), "select count(*) from audit_event where agency_id = :agency and action = 'GUARANTEE_CHOSEN'")).isEqualTo(1);
    }

    @Test
    void finance_reads_anchors_and_another_agency_do_not() {
        long id = guarantee(TODAY.minusDays(1), "EITHER", null);
        assertThat(cast.finance().get("/guarantees/" + id).asString()).doesNotContain("/choice");
        assertThat(cast.finance().post("/guarantees/" + id + "/choice", "remedy", "REFUND", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get("/guarantees").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).get("/guarantees/" + id).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.OWNER).post("/guarantees/" + id + "/choice", "remedy", "REFUND", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.OWNER).get("/guarantees").asString()).doesNotContain("保量商家");
        for (String odd : List.of("after=x~1", "before=2026-13-01~99", "state=x", "q=a%00b")) {
            assertThat(cast.staff().request().urlEncodingEnabled(false).get("/guarantees?" + odd).statusCode()).as(odd).isEqualTo(422);
        }
        assertThat(cast.staff().get("/guarantees?before=2026-01-01~99").statusCode()).isEqualTo(200);
    }

    @Test
    void a_missed_guarantee_is_made_up_by_a_slot_whose_imported_sales_bring_the_refund_to_nothing() {
        long id = guarantee(TODAY.minusDays(10), "EITHER", TODAY.plusDays(3));
        sell("120000.00");
        assertThat(makeUp(cast.staff(), id, Map.of()).statusCode()).as("before it was chosen").isEqualTo(409);
        choose(id, "MAKE_UP", "王芳电话：补播");
        assertThat(cast.staff().get("/guarantees/" + id).asString()).contains("添加补播坑位", "action=\"/guarantees/" + id + "/make-ups\"");
        assertThat(makeUp(cast.staff(), id, Map.of()).statusCode()).isEqualTo(303);
        long slot = slots.number(owner(), "select id from slot where agency_id = :agency and fee_fen = 0 and makes_up_id = " + id);
        long contract = slots.number(owner(), "select contract_id from slot where agency_id = :agency and id = " + slot);
        sellOn(MADE_UP, "30000.00");
        assertThat(cast.staff().get("/guarantees/" + id).asString()).as("counts once it is delivered").contains("80,000.00", "尚未执行：在合同页标记为已执行后才计入");
        assertThat(cast.staff().get("/contracts/" + contract).asString()).contains("/guarantees/" + id, "补播");
        assertThat(cast.staff().get("/contracts/" + contract + "/paper").asString()).as("the signed paper stays as signed").doesNotContain(MADE_UP.toString());
        assertThat(cast.staff().post("/contracts/" + contract + "/slots/" + slot + "/delivery", "day", MADE_UP.toString(), "version", "0").statusCode())
                .isEqualTo(303);
        assertThat(cast.staff().get("/guarantees/" + id).asString()).contains("50,000.00", "计入 " + MADE_UP.plusDays(30) + " 前的销售").doesNotContain("/make-ups");
        assertThat(makeUp(cast.staff(), id, Map.of()).statusCode()).as("one has been delivered").isEqualTo(409);
        sellOn(MADE_UP, "50000.00");
        assertThat(cast.finance().get("/guarantees/" + id).asString()).contains("已达标", "100.00%");
        assertThat(slots.holds(owner(), "MERCHANT", merchant).toString()).isEqualTo("50000.00");
    }

    @Test
    void a_make_up_slot_that_sells_too_little_lowers_the_refund_and_its_days_never_count_a_line_twice() {
        long id = guarantee(TODAY.minusDays(29), "MAKE_UP", null);
        sell("120000.00");
        LocalDate early = LIVE.plusDays(2);
        assertThat(makeUp(cast.owner(), id, Map.of("sellsFrom", early.toString())).statusCode()).isEqualTo(303);
        assertThat(makeUp(cast.owner(), id, Map.of("sellsFrom", early.toString(), "sellsTo", early.plusDays(1).toString())).statusCode()).isEqualTo(303);
        for (long slot : makeUps(id)) {
            slots.delivered(owner(), slot, early.plusDays(1));
        }
        sellOn(early, "30000.00");
        assertThat(slots.holds(owner(), "MERCHANT", merchant).toString()).as("50,000 × 50,000 ÷ 200,000 back").isEqualTo("37500.00");
        assertThat(cast.finance().get("/guarantees/" + id).asString()).contains("50,000.00 × 50,000.00 ÷ 200,000.00 = 12,500.00");
    }

    @Test
    void a_make_up_slot_names_what_is_wrong_is_added_once_and_only_by_those_who_may() {
        long id = guarantee(TODAY.minusDays(10), "MAKE_UP", null);
        sell("120000.00");
        Map<String, Map<String, String>> bad = Map.of("sellsFrom", Map.of("sellsFrom", LIVE.toString()), "sellsTo", Map.of("sellsTo", LIVE.toString()),
                "shop", Map.of("shop", ""), "anchor", Map.of("anchor", "999999999"), "items", Map.of("items", "甲"), "links", Map.of("links", "-1"),
                "format", Map.of("format", "x"));
        bad.forEach((field, other) -> {
            Response answer = makeUp(cast.staff(), id, other);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.asString()).as(field).contains("href=\"#" + field + "\"");
        });
        assertThat(makeUp(cast.staff(), id, Map.of("sellsFrom", "")).statusCode()).isEqualTo(422);
        long foreign = slots.shop(owner(), slots.merchant(owner(), "别的商家"), "别的店");
        assertThat(makeUp(cast.staff(), id, Map.of("shop", Long.toString(foreign))).statusCode()).isEqualTo(422);
        assertThat(makeUps(id)).isEmpty();
        String once = once();
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> makeUp(two.get(i), id, Map.of("once", once)).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat(makeUps(id)).hasSize(1);
        assertThat(IntStream.range(0, 2).parallel().mapToObj(i -> makeUp(two.get(i), id, Map.of()).statusCode())).as("two at once are two").containsOnly(303);
        assertThat(makeUps(id)).hasSize(3);
        assertThat(makeUp(cast.finance(), id, Map.of()).statusCode()).isEqualTo(403);
        assertThat(cast.finance().get("/guarantees/" + id).asString()).doesNotContain("/make-ups");
        assertThat(makeUp(cast.mallory(Role.OWNER), id, Map.of()).statusCode()).isEqualTo(404);
    }

    private Response makeUp(Browser who, long id, Map<String, String> other) {
        Map<String, String> form = new HashMap<>(Map.of("anchor", Long.toString(cast.anchor("小满")), "format", "MIXED", "sellsFrom", MADE_UP.toString(), "shop",
                Long.toString(shop), "items", "", "links", "1", "once", once()));
        form.putAll(other);
        return who.post("/guarantees/" + id + "/make-ups", form);
    }

    private List<Long> makeUps(long guarantee) {
        return desk.call(owner(), () -> sql.withHandle(h -> h.createQuery("select id from slot where agency_id = ? and makes_up_id = ?")
                .bind(0, owner().agencyId()).bind(1, guarantee).mapTo(Long.class).list()));
    }

    private Response choose(long id, String remedy, String reason) {
        return cast.staff().post("/guarantees/" + id + "/choice", "remedy", remedy, "reason", reason, "once", once());
    }

    private long guarantee(LocalDate measure, String remedy, LocalDate until) {
        long slot = slots.slot(owner(), merchant, cast.anchor("小满"), shop, LIVE, Map.of(LIVE, "50000.00"));
        long id = slots.guarantee(owner(), slot, "200000.00", measure, remedy, until);
        slots.delivered(owner(), slot, LIVE);
        return id;
    }

    private void sell(String settled) {
        sellOn(LIVE, settled);
    }

    private void sellOn(LocalDate day, String settled) {
        counter.orders(owner(), TODAY, Counter.settled(Integer.toString(++orders), day, settled, settled));
        desk.run(owner(), () -> assignments.assign(Selection.all(OrderFilter.ALL), cast.anchor("小满"), "都是她的"));
    }

    private Actor owner() {
        return cast.owner().actor();
    }
}
