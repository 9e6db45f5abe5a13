package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session sold, on its page: funnel, money, and what an hour brought. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SalesTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    TestLines lines;

    private Planned planned;
    private long anchor;
    private long other;
    private String path;
    private LocalDate day;

    @BeforeEach
    void session() {
        planned = new Planned(cast, sql);
        lines.of(cast);
        anchor = cast.anchor("小满");
        other = cast.anchor("阿凯");
        day = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(3);
        path = planned.session(planned.room("间 " + System.nanoTime()), "年货晚场", day + "T20:00", day + "T23:00", anchor);
    }

    /** Net 70.00 of 小满's two lines after a refund, 30.00 of 阿凯's, one line that is only paid. */
    private void sold() {
        lines.agreement(anchor, "70", 0, LocalDate.of(2025, 1, 1)).agreement(other, "50", 0, LocalDate.of(2025, 1, 1));
        long first = lines.settled(anchor, "60.00", day + "T21:00");
        long second = lines.settled(anchor, "20.00", day + "T21:30");
        long third = lines.settled(other, "30.00", day + "T22:30");
        lines.claim(second, 2, "10.00", day.plusDays(1) + "T12:00");
        long open = planned.id("insert into order_line (agency_id, platform, line_key, order_no, item_id, item_title, created_at, created_on, state, paid_fen, estimate_fen,"
                + " anchor_id, attribution) values (:agency, 'TAOBAO', 'o' || nextval('order_line_seq'), 'o', '6', '衬衫', '" + day + "T21:45+08', '" + day + "', 1, 10000, 900, "
                + anchor + ", 'ADZONE') returning id");
        into(path, first, second, third, open);
    }

    private void into(String session, long... ids) {
        for (long id : ids) {
            planned.id("with u as (update order_line set session_id = " + Planned.idOf(session) + " where agency_id = :agency and id = " + id + " returning id) select id from u");
        }
    }

    private void log(String columns, String values) {
        planned.id("insert into session_log (agency_id, room_id, session_id, starts_at, ends_at, " + columns + ") select agency_id, room_id, id, starts_at, ends_at, "
                + values + " from session where agency_id = :agency and id = " + Planned.idOf(path) + " returning id");
    }

    @Test
    void the_funnel_goes_from_views_to_returns() {
        sold();
        log("views, clicks", "1000, 80");
        String page = cast.staff().get(path).asString();
        assertThat(page).contains("转化", "1,000", "占观看 8.00%", "占商品点击 5.00%", "4 个子订单，其中 1 个还未结算或关闭", "210.00", "3 个子订单，占付款 75.00%", "110.00",
                "结算前关闭 0 个（0.00），结算后退款 1 个（10.00）；占付款笔数 25.00%，占付款金额 4.76%", "−10.00");
        assertThat(cast.staff().get("/orders?session=" + Planned.idOf(path)).asString()).contains("4 ", "年货晚场");
    }

    @Test
    void the_money_is_shown_by_role_and_the_parts_make_the_whole() {
        sold();
        String staff = cast.staff().get(path).asString();
        assertThat(staff).contains("净收入", "100.00", "预估收入", "9.00", "暂估").doesNotContain("机构所得", "主播和团队分成");
        String finance = cast.finance().get(path).asString();
        assertThat(finance).contains("主播和团队分成", "64.00", "机构所得", "36.00").doesNotContain("待分配");
        assertThat(finance).contains("/orders?session=" + Planned.idOf(path) + "&amp;anchor=" + other, "阿凯", "30.00");
        long nobodys = lines.settled(null, "8.00", day + "T22:00");
        into(path, nobodys);
        assertThat(cast.finance().get(path).asString()).contains("待分配", "8.00", "未归属", "108.00");
    }

    @Test
    void a_place_shows_what_it_sold_and_its_fee_is_provisional_until_it_is_delivered() {
        sold();
        long merchant = planned.merchant("晚风");
        long slot = planned.contractSlot(merchant, anchor, day.toString(), 500_000, null);
        long place = planned.id("insert into session_slot (agency_id, session_id, seq, merchant_id, contract_slot_id, minutes) values (:agency, " + Planned.idOf(path) + ", 1, "
                + merchant + ", " + slot + ", 15) returning id");
        planned.id("with u as (update order_line set session_slot_id = " + place + " where agency_id = :agency and session_id = " + Planned.idOf(path)
                + " and anchor_id = " + other + " returning id) select id from u");
        String page = cast.staff().get(path).asString();
        assertThat(page).contains("5,000.00", "1 个合同坑位，0 个已执行", "#1 晚风", "没有对应坑位");
    }

    @Test
    void an_hour_counts_verified_minutes_and_net_after_returns() {
        sold();
        assertThat(cast.staff().get(path).asString()).contains("核实工时之后显示");
        verify(anchor, day + "T20:00", day + "T22:00");
        String page = cast.staff().get(path).asString();
        assertThat(page).contains("已核实 2:00 · 净收入 70.00（3 个子订单，1 个还未结算）", "35.00", "全场：净收入 ÷ 所有人的工时", "50.00");
        assertThat(cast.staff().get("/anchors/" + anchor).asString()).contains("近 30 天每小时净收入", "35.00", "已核实 2:00 · 净收入 70.00 · 1 个子订单还未结算");
        assertThat(cast.alice().get("/me/schedule").asString()).contains("35.00", "已核实 2:00 · 净收入 70.00");
        assertThat(cast.bob().get("/me/schedule").asString()).doesNotContain("近 30 天每小时净收入", "35.00");
        assertThat(cast.staff().get("/anchors/" + other).asString()).contains("近 30 天每小时净收入</a> <b>–</b>".replace("</a>", ""));
    }

    @Test
    void verified_hours_without_orders_say_nothing_of_an_hour() {
        verify(anchor, day + "T20:00", day + "T22:00");
        assertThat(cast.staff().get(path).asString()).contains("已核实 2:00 · 净收入 0.00（0 个子订单，0 个还未结算）").containsPattern("(?s)全场：净收入 ÷ 所有人的工时.{0,400}–");
        assertThat(cast.alice().get("/me/schedule").asString()).doesNotContain("近 30 天每小时净收入");
    }

    @Test
    void orders_of_a_session_are_found_only_by_those_who_may() {
        sold();
        String orders = "/orders?session=" + Planned.idOf(path);
        assertThat(cast.finance().get(orders + "&anchor=" + other).asString()).contains("小满旗舰店", "1 ");
        assertThat(cast.finance().get(orders + "&state=paid").statusCode()).isEqualTo(200);
        assertThat(cast.staff().get("/orders?session=x").statusCode()).isEqualTo(422);
        assertThat(cast.staff().get("/orders?session=999999999").statusCode()).isEqualTo(422);
        assertThat(cast.mallory(Role.STAFF).get(orders).statusCode()).isEqualTo(422);
        assertThat(cast.alice().get(orders).statusCode()).isEqualTo(403);
        assertThat(cast.finance().get("/orders.csv?session=" + Planned.idOf(path)).statusCode()).isEqualTo(200);
    }

    private void verify(long who, String from, String to) {
        planned.id("with u as (update session_person set actual_from = '" + from + "+08', actual_to = '" + to + "+08', verified_by = " + cast.staff().actor().member()
                + ", verified_at = now() where agency_id = :agency and person_id = " + who + " and session_id = " + Planned.idOf(path) + " returning id) select id from u");
    }
}
