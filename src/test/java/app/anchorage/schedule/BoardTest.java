package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.product.Documents;
import app.anchorage.product.Shelf;
import app.anchorage.schedule.board.DocumentClock;
import app.anchorage.roster.Constraint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the proposal to the place: the board of a session, the documents that a category needs, and the run sheet. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoardTest {
    private static final AtomicInteger DAY = new AtomicInteger();

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    DocumentClock clock;

    private Planned planned;
    private Shelf shelf;
    private Browser staff;
    private long merchant;
    private String day;
    private String session;

    @BeforeEach
    void a_session() {
        planned = new Planned(cast, sql);
        shelf = new Shelf(cast, sql);
        staff = cast.staff();
        merchant = shelf.merchant("晚风 " + UUID.randomUUID());
        LocalDateTime start = LocalDateTime.of(2027, 8, 1, 20, 0).plusDays(DAY.getAndIncrement());
        day = start.toLocalDate().toString();
        session = planned.session(planned.room("星野直播间"), "选品场", start.toString(), start.plusHours(3).toString(), cast.anchor("小满"));
    }

    @Test
    void a_product_goes_over_the_board_into_a_place_and_onto_the_run_sheet() {
        long product = shelf.product(merchant, "真丝衬衫", "", "live", "199", "everyday", "299", "gifts", "丝巾");
        staff.post("/products/" + product + "/batches", "quantity", "500", "to", "2027-09-30", "once", UUID.randomUUID().toString());
        assertThat(staff.get(session + "/board/offers?q=真丝").asString()).contains("value=\"" + product + "\"");
        assertThat(propose(staff, product).statusCode()).isEqualTo(303);
        String item = item(product);
        assertThat(staff.get(session + "/board/offers?q=真丝").asString()).doesNotContain("value=\"" + product + "\"");
        assertThat(step(item, "SAMPLE_REQUESTED", "").statusCode()).isEqualTo(303);
        long sample = planned.id("select id from sample where agency_id = :agency and product_id = " + product);
        String today = java.time.LocalDate.now().toString();
        assertThat(staff.post("/samples/" + sample, "product", "" + product, "quantity", "1", "requestedOn", today, "receivedOn", today, "returnBy", "2027-09-01",
                "version", "0").statusCode()).isEqualTo(303);
        assertThat(staff.get(item).asString()).as("the sample has come, so it is here").contains("样品已到", "已申请样品 → 样品已到", "归还期限");
        assertThat(step(item, "TRIED", "").statusCode()).isEqualTo(303);
        assertThat(step(item, "CHOSEN", "").statusCode()).isEqualTo(303);
        Response silent = step(item, "SCRIPT_READY", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.asString()).contains("请先写好口播稿");
        assertThat(staff.post(item + "/script", "script", "桑蚕丝 19 姆米\n<b>今晚</b>", "version", version(item)).statusCode()).isEqualTo(303);
        assertThat(step(item, "SCRIPT_READY", "").statusCode()).isEqualTo(303);
        staff.post(session + "/places", "merchant", "", "format", "MIXED", "minutes", "10", "once", UUID.randomUUID().toString());
        staff.post(session + "/places", "merchant", "" + merchant, "format", "MIXED", "minutes", "15", "once", UUID.randomUUID().toString());
        long second = place(2);
        assertThat(staff.post(item + "/place", "place", "" + second, "version", version(item)).statusCode()).isEqualTo(303);
        assertThat(staff.get(session).asString()).contains("真丝衬衫", "坑位 2", "稿已备好", "199.00");
        assertThat(cast.finance().get(session + "/run-sheet").asString()).contains("20:10–20:25", "真丝衬衫", "199.00", "299.00", "丝巾", "第 1 批 500 件，2027-09-30 前发货",
                "桑蚕丝 19 姆米\n&lt;b&gt;今晚&lt;/b&gt;", "小满", "可售");
        assertThat(step(item, "DROPPED", " ").asString()).contains("请写明原因");
        assertThat(step(item, "DROPPED", "商家缺货").statusCode()).isEqualTo(303);
        assertThat(staff.get(item).asString()).contains("稿已备好 → 已淘汰", "商家缺货");
        assertThat(staff.get(session + "/board").asString()).contains("商家缺货");
        assertThat(planned.id("select count(*) from session_slot where agency_id = :agency and product_id = " + product)).isZero();
        assertThat(step(item, "PROPOSED", "").statusCode()).as("a dropped one comes back without a word").isEqualTo(303);
        assertThat(planned.id("select count(*) from board_step where agency_id = :agency and item_id = " + Planned.idOf(item))).isEqualTo(8);
        assertThatThrownBy(() -> planned.id("delete from board_step where agency_id = :agency returning id")).hasMessageContaining("permission denied");
    }

    @Test
    void what_the_category_needs_blocks_the_place_until_product_or_anchor_has_it_on_that_day() {
        String category = "美容/" + UUID.randomUUID();
        long product = shelf.product(merchant, "面霜", category);
        staff.post("/documents/needs", "category", category, "kind", "化妆品备案");
        propose(staff, product);
        String item = item(product);
        Response refused = step(item, "CHOSEN", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("要求资质“化妆品备案”：商品和本场主播、搭播在 " + day + " 都没有有效的");
        assertThat(staff.get(session + "/board").asString()).contains("缺资质", "化妆品备案");
        shelf.document(staff, "product", product, "化妆品备案", "", java.time.LocalDate.parse(day).minusDays(1).toString());
        assertThat(step(item, "CHOSEN", "").statusCode()).as("it ends the day before").isEqualTo(422);
        assertThat(databaseSays("update board_item set state = 'CHOSEN' where agency_id = :agency and product_id = " + product + " returning id")).isTrue();
        assertThat(databaseSays("insert into session_slot (agency_id, session_id, seq, merchant_id, product_id, minutes) values (:agency, " + Planned.idOf(session)
                + ", 9, " + merchant + ", " + product + ", 5) returning id")).isTrue();
        shelf.document(staff, "product", product, "化妆品备案", "", day);
        assertThat(step(item, "CHOSEN", "").statusCode()).as("its last day is the session's").isEqualTo(303);
        planned.id("with gone as (delete from compliance_document where agency_id = :agency and product_id = " + product + " returning 1) select count(*) from gone");
        staff.post(session + "/places", "merchant", "" + merchant, "format", "MIXED", "minutes", "15", "once", UUID.randomUUID().toString());
        assertThat(staff.post(item + "/place", "place", "" + place(1), "version", version(item)).statusCode()).as("removed since").isEqualTo(422);
        shelf.document(staff, "person", cast.anchor("小满"), "化妆品备案", day, "");
        assertThat(staff.post(item + "/place", "place", "" + place(1), "version", version(item)).statusCode()).as("the anchor has it").isEqualTo(303);
        planned.id("with gone as (delete from compliance_document where agency_id = :agency and person_id is not null returning 1) select count(*) from gone");
        Response minutes = staff.post(session + "/places/" + place(1), "merchant", "" + merchant, "format", "MIXED", "minutes", "20", "version",
                "" + planned.id("select row_version from session_slot where agency_id = :agency and id = " + place(1)));
        assertThat(minutes.statusCode()).as("what stands in its place may stay there").isEqualTo(303);
    }

    @Test
    void a_document_that_is_lost_afterwards_stops_script_and_air_is_shown_in_red_and_told_once() {
        String category = "美容/" + UUID.randomUUID();
        long product = shelf.product(merchant, "精华 " + UUID.randomUUID(), category);
        staff.post("/documents/needs", "category", category, "kind", "化妆品备案");
        shelf.document(staff, "product", product, "化妆品备案", "", day);
        propose(staff, product);
        String item = item(product);
        step(item, "CHOSEN", "");
        staff.post(session + "/places", "merchant", "", "product", "" + product, "format", "MIXED", "minutes", "15", "once", UUID.randomUUID().toString());
        staff.post(item + "/script", "script", "稿", "version", version(item));
        look();
        assertThat(staff.get(session).asString()).doesNotContain("缺资质");
        long document = planned.id("select id from compliance_document where agency_id = :agency and product_id = " + product);
        assertThat(staff.post("/documents/" + document + "/removal", "reason", "备案被注销").statusCode()).isEqualTo(303);
        look();
        look();
        assertThat(step(item, "SCRIPT_READY", "").statusCode()).isEqualTo(422);
        assertThat(step(item, "ON_AIR", "").statusCode()).isEqualTo(422);
        Response start = staff.post(session + "/start", "version", "" + planned.version(session));
        assertThat(start.statusCode()).isEqualTo(409);
        assertThat(start.asString()).contains("不能开播", "化妆品备案");
        for (String to : List.of("board_item set state = 'SCRIPT_READY' where product_id = " + product, "board_item set state = 'ON_AIR' where product_id = " + product,
                "session set state = 'LIVE' where id = " + Planned.idOf(session))) {
            assertThat(databaseSays("update " + to + " and agency_id = :agency returning id")).as(to).isTrue();
        }
        assertThat(staff.get(session).asString()).contains("role=\"alert\"", "缺资质“化妆品备案”");
        for (String view : List.of("week", "rooms", "day", "list")) {
            assertThat(staff.get("/schedule?view=" + view + "&from=" + day + "&to=" + day).asString()).as(view).contains("缺资质");
        }
        assertThat(notices(product)).as("told once").isEqualTo(1);
        assertThat(staff.get("/").asString()).contains("缺资质“化妆品备案”：选品场，" + day);
        assertThat(staff.post(item + "/place", "place", "", "version", version(item)).statusCode()).as("it may leave its place").isEqualTo(303);
        assertThat(staff.post(session + "/start", "version", "" + planned.version(session)).statusCode()).as("without it the session goes on air").isEqualTo(303);
        shelf.document(staff, "product", product, "化妆品备案", "", day);
        look();
        assertThat(staff.get(session).asString()).doesNotContain("缺资质");
        planned.id("with gone as (delete from compliance_document where agency_id = :agency and product_id = " + product + " returning 1) select count(*) from gone");
        look();
        assertThat(notices(product)).as("lost again is told again").isEqualTo(2);
    }

    private void look() {
        clock.look(cast.agency());
    }

    private long notices(long product) {
        return planned.id("select count(*) from notice n join product p on p.agency_id = n.agency_id and p.id = " + product
                + " where n.agency_id = :agency and n.key = 'board_notice_lost' and n.args[1] = p.name");
    }

    @Test
    void a_place_s_form_offers_what_was_chosen_and_makes_the_place_its_merchant_s() {
        long product = shelf.product(merchant, "表单的", "");
        long other = shelf.product(merchant, "没选的", "");
        propose(staff, product);
        propose(staff, other);
        step(item(product), "CHOSEN", "");
        assertThat(staff.get(session + "/places/new").asString()).contains("表单的").doesNotContain("没选的");
        Response unchosen = newPlace("", other);
        assertThat(unchosen.statusCode()).isEqualTo(409);
        assertThat(newPlace("" + shelf.merchant("别家 " + UUID.randomUUID()), product).statusCode()).as("another merchant’s place").isEqualTo(422);
        assertThat(planned.id("select count(*) from session_slot where agency_id = :agency and session_id = " + Planned.idOf(session))).isZero();
        assertThat(newPlace("", product).statusCode()).isEqualTo(303);
        long place = place(1);
        assertThat(planned.id("select merchant_id from session_slot where agency_id = :agency and id = " + place)).isEqualTo(merchant);
        assertThat(staff.get(session + "/places/" + place).asString()).contains("value=\"" + product + "\" selected");
        assertThat(staff.get(item(product)).asString()).contains("selected>#1 · 15′");
        assertThat(changed(place, "" + product).statusCode()).isEqualTo(303);
        assertThat(planned.id("select product_id from session_slot where agency_id = :agency and id = " + place)).isEqualTo(product);
        assertThat(changed(place, "").statusCode()).isEqualTo(303);
        assertThat(planned.id("select count(product_id) from session_slot where agency_id = :agency and id = " + place)).as("taken out").isZero();
    }

    private Response newPlace(String of, long product) {
        return staff.post(session + "/places", "merchant", of, "product", "" + product, "format", "MIXED", "minutes", "15", "once", UUID.randomUUID().toString());
    }

    private Response changed(long place, String product) {
        return staff.post(session + "/places/" + place, "merchant", "" + merchant, "product", product, "format", "MIXED", "minutes", "20", "version",
                "" + planned.id("select row_version from session_slot where agency_id = :agency and id = " + place));
    }

    @Test
    void a_place_takes_its_merchant_s_product_only() {
        long product = shelf.product(merchant, "自家的", "");
        propose(staff, product);
        String item = item(product);
        step(item, "CHOSEN", "");
        long other = shelf.merchant("别家 " + UUID.randomUUID());
        staff.post(session + "/places", "merchant", "" + other, "format", "MIXED", "minutes", "15", "once", UUID.randomUUID().toString());
        staff.post(session + "/places", "merchant", "", "format", "MIXED", "minutes", "15", "once", UUID.randomUUID().toString());
        Response wrong = staff.post(item + "/place", "place", "" + place(1), "version", version(item));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("这个坑位不是该商家的");
        assertThat(staff.post(item + "/place", "place", "" + place(2), "version", version(item)).statusCode()).as("a free one becomes the merchant's").isEqualTo(303);
        assertThat(planned.id("select merchant_id from session_slot where agency_id = :agency and id = " + place(2))).isEqualTo(merchant);
        Response moved = staff.post("/products/" + product, "merchant", "" + other, "name", "自家的", "version",
                "" + planned.id("select row_version from product where agency_id = :agency and id = " + product));
        assertThat(moved.statusCode()).isEqualTo(422);
        assertThat(moved.asString()).contains("已排进该商家的坑位");
        assertThat(staff.post(item + "/place", "place", "", "version", version(item)).statusCode()).isEqualTo(303);
        assertThat(staff.get(session + "/run-sheet").asString()).as("chosen without a place").contains("自家的", "未排坑位");
    }

    @Test
    void the_order_in_a_column_changes_and_stale_pages_are_told() {
        long one = shelf.product(merchant, "排序甲", "");
        long two = shelf.product(merchant, "排序乙", "");
        assertThat(staff.post(session + "/board", Map.of("product", List.of("" + one, "" + two, "" + one))).statusCode()).isEqualTo(303);
        assertThat(planned.id("select count(*) from board_item where agency_id = :agency and session_id = " + Planned.idOf(session))).isEqualTo(2);
        String board = staff.get(session + "/board").asString();
        assertThat(board.indexOf("排序甲")).isLessThan(board.indexOf("排序乙"));
        assertThat(staff.post(item(two) + "/up").statusCode()).isEqualTo(303);
        String turned = staff.get(session + "/board").asString();
        assertThat(turned.indexOf("排序乙")).isLessThan(turned.indexOf("排序甲"));
        Response stale = staff.post(item(two) + "/step", "state", "TRIED", "version", "0");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("刚被别人改过");
        Response back = step(item(one), "TRIED", "");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(step(item(one), "PROPOSED", "").statusCode()).as("a step back needs a reason").isEqualTo(422);
        assertThat(staff.post(item(one) + "/step", "state", "GONE", "version", version(item(one))).statusCode()).isEqualTo(422);
        assertThat(staff.post(session + "/board").statusCode()).isEqualTo(422);
        assertThat(staff.post(session + "/board", "product", "999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void strangers_and_other_roles_stay_out_and_twice_is_once() {
        long product = shelf.product(merchant, "一次", "");
        List<Browser> two = List.of(cast.owner(), cast.staff());
        two.forEach(Browser::csrf);
        assertThat(IntStream.range(0, 2).parallel().mapToObj(i -> propose(two.get(i), product).statusCode()).toList()).containsOnly(303);
        String item = item(product);
        String version = version(item);
        assertThat(IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post(item + "/step", "state", "TRIED", "version", version).statusCode()).toList())
                .containsOnly(303);
        assertThat(planned.id("select count(*) from board_step where agency_id = :agency and item_id = " + Planned.idOf(item))).isEqualTo(2);
        Browser mallory = cast.mallory(Role.STAFF);
        for (String page : List.of(session + "/board", session + "/board/offers", item, session + "/run-sheet")) {
            assertThat(mallory.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(mallory.post(item + "/step", "state", "CHOSEN", "version", "1").statusCode()).isEqualTo(404);
        assertThat(mallory.post(item + "/script", "script", "x", "version", "1").statusCode()).isEqualTo(404);
        assertThat(cast.finance().get(session + "/board").asString()).contains("一次").doesNotContain("/step\"");
        assertThat(cast.finance().post(item + "/step", "state", "CHOSEN", "version", "1").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get(session + "/board").statusCode()).isEqualTo(403);
    }

    private Response propose(Browser who, long product) {
        return who.post(session + "/board", "product", "" + product);
    }

    private Response step(String item, String state, String reason) {
        return staff.post(item + "/step", "state", state, "reason", reason, "version", version(item));
    }

    private String item(long product) {
        return session + "/board/" + planned.id("select id from board_item where agency_id = :agency and product_id = " + product);
    }

    private String version(String item) {
        return "" + planned.id("select row_version from board_item where agency_id = :agency and id = " + Planned.idOf(item));
    }

    private long place(int seq) {
        return planned.id("select id from session_slot where agency_id = :agency and cancelled_at is null and seq = " + seq + " and session_id = "
                + Planned.idOf(session));
    }

    /** Whether the database itself refuses it for want of a document. */
    private boolean databaseSays(String statement) {
        try {
            planned.id(statement);
            return false;
        } catch (RuntimeException refused) {
            return Constraint.said(refused, Documents.MISSING).isPresent();
        }
    }
}
