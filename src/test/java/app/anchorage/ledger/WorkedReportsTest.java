package app.anchorage.ledger;

import static app.anchorage.order.ReportText.claim;
import static app.anchorage.order.ReportText.paid;
import static app.anchorage.order.ReportText.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.order.Desk;
import app.anchorage.order.ReportText;
import app.anchorage.order.ReportText.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trade's worked examples from report file to account, each with exactly its numbers; afterwards the books are sound. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkedReportsTest {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 2);
    private static final String SOLD = "2025-01-05 10:00:00";
    private static final String SETTLED = "2025-01-10 12:00:00";
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 10);

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private int number = 1000;

    @BeforeEach
    void no_hold() {
        clerk = desk.newAgency();
        desk.hold(clerk, 0, EVER);
    }

    @AfterEach
    void sound() {
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void we_01_an_estimate_is_kept_and_never_booked() {
        share(6000);
        day("2025-01-06", paid(next(), "63.33", "4.50%", SOLD).with("付款预估收入", "2.85"));
        assertThat(lines("estimate_fen")).containsExactly(285L);
        assertThat(office.number(clerk, "select count(*) from entry where agency_id = :agency")).isZero();
    }

    @Test
    void we_02_commission_and_subsidy_are_rounded_apart_in_the_estimate() {
        Row row = paid(next(), "39.00", "1.50%", SOLD).with("补贴比率", "0.50%").with("付款预估收入", "0.79");
        assertThat(desk.preview(clerk, ReportText.orders(List.of(row)), ChinaTime.startOf(FEBRUARY)).findings()).isEmpty();
        day("2025-01-06", row);
        assertThat(lines("estimate_fen")).containsExactly(79L);
    }

    @Test
    void we_03_the_settled_amount_too() {
        share(10000);
        day("2025-01-11", settled(paid(next(), "4.80", "1.50%", SOLD).with("补贴比率", "0.50%"), "4.80", "0.09", "0.00%", "0.00", SETTLED));
        is("ANCHOR", "0.09");
    }

    @Test
    void we_04_the_technical_fee_is_taken_from_the_unrounded_commission() {
        share(10000);
        day("2025-01-11", settled(paid(next(), "37.80", "7.00%", SOLD), "37.80", "2.65", "10.00%", "0.26", SETTLED));
        is("PLATFORM", "2.39");
        is("ANCHOR", "2.39");
    }

    @Test
    void we_05_a_special_service_fee_is_shown_and_not_deducted_again() {
        share(10000);
        day("2025-01-11", settled(paid(next(), "200.00", "7.00%", SOLD), "200.00", "14.00", "10.00%", "1.40", SETTLED).with("结算内容专项服务费", "6.00"));
        is("PLATFORM", "12.60");
        assertThat(office.number(clerk, "select special_fen from observation where agency_id = :agency")).isEqualTo(600);
    }

    @Test
    void we_06_since_2023_03_10_no_fee_is_taken_from_the_subsidy() {
        share(10000);
        Row row = paid(next(), "1000.00", "10.00%", "2023-03-01 10:00:00").with("补贴比率", "2.00%");
        Row after = paid(next(), "1000.00", "10.00%", "2023-03-01 10:00:00").with("补贴比率", "2.00%");
        day("2023-04-01", settled(row, "1000.00", "120.00", "10.00%", "12.00", "2023-03-09 23:59:59"),
                settled(after, "1000.00", "120.00", "10.00%", "10.00", "2023-03-10 00:00:00"));
        assertThat(lines("net_fen")).containsExactly(10800L, 11000L);
        claims("2023-05-01", claim("" + (number - 1), "1", "维权成功", "500.00", "2023-04-10 10:00:00", "2023-04-20 10:00:00"),
                claim("" + number, "2", "维权成功", "500.00", "2023-04-10 10:00:00", "2023-04-20 10:00:00"));
        assertThat(lines("net_fen")).as("each by its own date's rule").containsExactly(5400L, 5500L);
    }

    @Test
    void we_07_each_kind_of_subsidy_has_its_own_cap() {
        share(10000);
        desk.commit(clerk, ReportText.file(".json", """
                [{"trade_parent_id":"1001","trade_id":"1001","tk_status":"3","tk_create_time":"2025-01-05 10:00:00","tk_paid_time":"2025-01-05 10:00:00",
                "tk_earning_time":"2025-01-10 12:00:00","modified_time":"2025-01-10 12:30:00","item_id":"91001","item_title":"x","alipay_total_price":"12000.00",
                "pay_price":"12000.00","total_commission_rate":"5.00","pub_share_rate":"100.00","tk_total_rate":"5.00","alimama_rate":"10.00",
                "alimama_share_fee":"60.00","pub_share_pre_fee":"760.00","pub_share_fee":"760.00","subsidy_rate":"1.50","adzone_id":"329000001",
                "subsidy_info_dto_list":[{"subsidy_type":"天猫","subsidy_rate":"1.00","subsidy_upper_limit":"100.00","subsidy_share_rate":"100.00"},
                {"subsidy_type":"飞猪","subsidy_rate":"0.50","subsidy_upper_limit":"1000.00","subsidy_share_rate":"100.00"}]}]"""), ChinaTime.startOf(FEBRUARY));
        is("PLATFORM", "700.00");
        claims("2025-02-12", claim("1001", "1", "维权成功", "4000.00", "2025-02-01 10:00:00", "2025-02-11 10:00:00"));
        is("PLATFORM", "480.00");
    }

    @Test
    void we_08_a_full_refund_before_confirmation_takes_only_the_estimate() {
        share(6000);
        Row row = paid(next(), "268.00", "20.00%", SOLD).with("付款预估收入", "53.60");
        day("2025-01-06", row);
        day("2025-01-09", row.copy().with("订单状态", "订单失效").with("付款预估收入", "0.00"));
        assertThat(lines("state")).containsExactly(4L);
        is("ANCHOR", "0.00");
        assertThat(office.number(clerk, "select count(*) from entry where agency_id = :agency")).isZero();
    }

    @Test
    void we_09_a_partial_refund_before_confirmation_settles_what_is_left_and_claws_nothing_back() {
        share(10000);
        Row row = paid(next(), "299.00", "20.00%", SOLD).with("付款预估收入", "59.80");
        day("2025-01-06", row);
        day("2025-01-11", settled(row, "199.00", "39.80", "10.00%", "3.98", SETTLED));
        is("PLATFORM", "35.82");
        assertThat(office.number(clerk, "select count(*) from entry where agency_id = :agency and kind <> 'EARN'")).isZero();
    }

    @Test
    void we_10_each_sub_order_stands_for_itself() {
        share(10000);
        List<Row> rows = List.of(paid(next(), "89.90", "15.00%", SOLD).with("付款预估收入", "13.49"),
                paid(next(), "129.00", "15.00%", SOLD).with("付款预估收入", "19.35"), paid(next(), "59.90", "15.00%", SOLD).with("付款预估收入", "8.99"));
        rows.forEach(row -> row.with("淘宝订单编号", "1001"));
        day("2025-01-06", rows.toArray(Row[]::new));
        assertThat(lines("estimate_fen")).containsExactly(1349L, 1935L, 899L);
        day("2025-01-11", settled(rows.get(0), "89.90", "13.49", "0.00%", "0.00", SETTLED), rows.get(1).copy().with("订单状态", "订单失效"),
                settled(rows.get(2), "59.90", "8.99", "0.00%", "0.00", SETTLED));
        is("PLATFORM", "22.48");
    }

    @Test
    void we_11_a_full_claim_before_the_payout_leaves_nothing_payable() {
        share(10000);
        order();
        claims("2025-01-12", claim("" + number, "1", "维权创建", "499.00", "2025-01-11 10:00:00", ""));
        lies("ANCHOR", "9999-12-31", "89.82");
        is("ANCHOR", "89.82");
        claims("2025-02-11", claim("" + number, "1", "维权成功", "499.00", "2025-01-11 10:00:00", "2025-02-10 10:00:00"));
        is("ANCHOR", "0.00");
        is("PLATFORM", "0.00");
    }

    @Test
    void we_12_a_partial_claim_after_the_payout_is_clawed_back_in_the_month_it_completes() {
        long anchor = share(6000);
        order();
        is("ANCHOR", "53.89");
        is("AGENCY", "35.93");
        office.settle(clerk, LocalDate.of(2025, 1, 31));
        claims("2025-02-01", claim("" + number, "1", "从淘客处补扣（钱已结给淘客）等待扣款", "150.00", "2025-01-20 10:00:00", ""));
        assertThat(anchorEntries()).as("a freeze never touches a closed amount").hasSize(2);
        claims("2025-02-11", claim("" + number, "1", "从淘客处补扣（钱已结给淘客）扣款成功", "150.00", "2025-01-20 10:00:00", FEBRUARY + " 10:00:00"));
        lies("ANCHOR", FEBRUARY.toString(), "-16.20");
        lies("AGENCY", FEBRUARY.toString(), "-10.80");
        office.settle(clerk, LocalDate.of(2025, 2, 28));
        assertThat(office.list(clerk, "select payout_fen from statement where agency_id = :agency and anchor_id = " + anchor + " order by cutoff", Long.class))
                .containsExactly(5389L, 0L);
    }

    @Test
    void we_12_with_a_refund_of_2_00_takes_21_fen_from_the_anchor() {
        share(6000);
        order();
        office.settle(clerk, LocalDate.of(2025, 1, 31));
        claims("2025-02-11", claim("" + number, "1", "从淘客处补扣（钱已结给淘客）扣款成功", "2.00", "2025-01-20 10:00:00", FEBRUARY + " 10:00:00"));
        lies("ANCHOR", FEBRUARY.toString(), "-0.21");
    }

    @Test
    void a_frozen_line_whose_claim_succeeds_in_part_pays_the_rest_and_freezes_nothing() {
        share(6000);
        order();
        claims("2025-01-12", claim("" + number, "1", "维权创建", "150.00", "2025-01-11 10:00:00", ""));
        lies("ANCHOR", "9999-12-31", "53.89");
        claims("2025-02-11", claim("" + number, "1", "维权成功", "150.00", "2025-01-11 10:00:00", FEBRUARY + " 10:00:00"));
        lies("ANCHOR", FEBRUARY.toString(), "37.69");
        lies("ANCHOR", "9999-12-31", "0.00");
        is("ANCHOR", "37.69");
    }

    @Test
    void we_13_two_partial_refunds_reverse_exactly_what_was_booked() {
        share(10000);
        day("2025-01-11", settled(paid(next(), "19.90", "1.35%", SOLD), "19.90", "0.27", "0.00%", "0.00", SETTLED));
        claims("2025-02-01", claim("" + number, "1", "维权成功", "9.95", "2025-01-20 10:00:00", "2025-01-25 10:00:00"));
        claims("2025-02-02", claim("" + number, "2", "维权成功", "9.95", "2025-01-26 10:00:00", "2025-01-28 10:00:00"));
        assertThat(office.list(clerk, """
                select -sum(e.fen)::bigint from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
                where e.agency_id = :agency and a.kind = 'ANCHOR' group by e.journal_id order by e.journal_id""", Long.class)).containsExactly(27L, -14L, -13L);
    }

    @Test
    void we_14_freeze_and_release_are_one_journal_each_of_two_opposite_entries_per_account() {
        share(6000);
        order();
        claims("2025-01-12", claim("" + number, "1", "维权创建", "499.00", "2025-01-11 10:00:00", ""));
        claims("2025-01-16", claim("" + number, "1", "维权失败", "499.00", "2025-01-11 10:00:00", "2025-01-15 10:00:00"));
        lies("ANCHOR", "2025-01-15", "53.89");
        assertThat(office.list(clerk, """
                select count(*) || ' ' || sum(e.fen) || ' ' || min(e.kind) from entry e where e.agency_id = :agency
                group by e.journal_id, e.account_id having min(e.kind) = 'MOVE'""", String.class)).containsOnly("2 0 MOVE").hasSize(4);
    }

    @Test
    void we_15_what_the_merchant_pays_changes_nobodys_amount() {
        share(10000);
        order();
        claims("2025-01-12", claim("" + number, "1", "维权创建", "499.00", "2025-01-11 10:00:00", ""));
        claims("2025-01-13", claim("" + number, "1", "从卖家处补扣（钱已结给卖家）等待扣款", "499.00", "2025-01-11 10:00:00", "2025-01-12 12:00:00"));
        claims("2025-01-15", claim("" + number, "1", "从卖家处补扣（钱已结给卖家）扣款成功", "499.00", "2025-01-11 10:00:00", "2025-01-14 12:00:00"));
        is("ANCHOR", "89.82");
        lies("ANCHOR", "9999-12-31", "0.00");
    }

    @Test
    void we_16_a_presale_is_a_deposit_and_then_the_whole() {
        share(6000);
        Row deposit = paid(next(), "50.00", "12.00%", "2025-10-24 20:00:05").with("付款预估收入", "6.00").with("定金付款金额", "50.00");
        day("2025-10-25", deposit);
        assertThat(lines("estimate_fen")).containsExactly(600L);
        day("2025-11-02", deposit.copy().with("付款金额", "399.00").with("付款时间", "2025-11-01 00:12:33").with("付款预估收入", "47.88"));
        assertThat(lines("estimate_fen")).containsExactly(4788L);
        assertThat(office.list(clerk, "select to_char(o.paid_at at time zone 'Asia/Shanghai', 'YYYY-MM') from order_line l join observation o on o.id = l.observation_id where l.agency_id = :agency",
                String.class)).containsExactly("2025-11");
        is("ANCHOR", "0.00");
    }

    @Test
    void we_17_a_month_ends_at_midnight_in_china() {
        share(10000);
        day("2025-02-02", settled(paid(next(), "150.00", "20.00%", SOLD), "150.00", "30.00", "0.00%", "0.00", "2025-01-31 23:59:58"),
                settled(paid(next(), "150.00", "20.00%", SOLD), "150.00", "30.00", "0.00%", "0.00", "2025-02-01 00:00:03"));
        office.settle(clerk, LocalDate.of(2025, 1, 31));
        office.settle(clerk, LocalDate.of(2025, 2, 28));
        assertThat(office.list(clerk, "select payout_fen from statement where agency_id = :agency order by cutoff", Long.class)).containsExactly(3000L, 3000L);
    }

    @Test
    void we_18_a_claim_inside_the_hold_releases_on_the_day_it_fails() {
        desk.hold(clerk, 15, LocalDate.of(2000, 1, 3));
        share(10000);
        day("2025-03-06", settled(paid(next(), "225.00", "20.00%", SOLD), "225.00", "45.00", "0.00%", "0.00", "2025-03-05 14:20:00"));
        lies("ANCHOR", "2025-03-20", "45.00");
        claims("2025-03-19", claim("" + number, "1", "维权创建", "225.00", "2025-03-18 09:00:00", ""));
        lies("ANCHOR", "9999-12-31", "45.00");
        claims("2025-03-25", claim("" + number, "1", "维权失败", "225.00", "2025-03-18 09:00:00", "2025-03-24 17:30:00"));
        lies("ANCHOR", "2025-03-20", "0.00");
        lies("ANCHOR", "2025-03-24", "45.00");
    }

    @Test
    void we_19_the_anchor_is_rounded_and_the_agency_takes_the_rest() {
        share(6500);
        day("2025-01-11", settled(paid(next(), "33.35", "100.00%", SOLD), "33.35", "33.35", "0.00%", "0.00", SETTLED));
        is("ANCHOR", "21.68");
        is("AGENCY", "11.67");
    }

    @Test
    void we_19_a_tie_and_its_reversal() {
        share(5000);
        day("2025-01-11", settled(paid(next(), "0.01", "100.00%", SOLD), "0.01", "0.01", "0.00%", "0.00", SETTLED));
        is("ANCHOR", "0.01");
        is("AGENCY", "0.00");
        claims("2025-02-11", claim("" + number, "1", "维权成功", "0.01", "2025-01-20 10:00:00", FEBRUARY + " 10:00:00"));
        is("ANCHOR", "0.00");
        assertThat(office.number(clerk, "select count(*) from entry e join account a on a.id = e.account_id where e.agency_id = :agency and a.kind = 'AGENCY'")).isZero();
    }

    @Test
    void we_20_the_order_line_is_the_unit_that_is_rounded() {
        share(3300);
        day("2025-01-11", five(), five(), five());
        is("ANCHOR", "0.06");
    }

    @Test
    void we_24_a_negative_statement_is_carried_and_offset_against_the_next() {
        long anchor = share(10000);
        day("2025-01-11", settled(paid(next(), "67500.00", "20.00%", SOLD), "67500.00", "13500.00", "0.00%", "0.00", SETTLED));
        int returned = number;
        office.settle(clerk, LocalDate.of(2025, 1, 31));
        claims("2025-02-11", claim("" + returned, "1", "从淘客处补扣（钱已结给淘客）扣款成功", "67500.00", "2025-01-20 10:00:00", FEBRUARY + " 10:00:00"));
        day("2025-02-12", settled(paid(next(), "50000.00", "20.00%", SOLD), "50000.00", "10000.00", "0.00%", "0.00", FEBRUARY + " 11:00:00"));
        office.settle(clerk, LocalDate.of(2025, 2, 28));
        is("ANCHOR", "-3500.00");
        day("2025-03-06", settled(paid(next(), "9200.00", "100.00%", SOLD), "9200.00", "9200.00", "0.00%", "0.00", "2025-03-05 12:00:00"));
        office.settle(clerk, LocalDate.of(2025, 3, 31));
        assertThat(office.list(clerk, "select payout_fen from statement where agency_id = :agency and anchor_id = " + anchor + " order by cutoff", Long.class))
                .containsExactly(1_350_000L, 0L, 570_000L);
    }

    @Test
    void a_freeze_of_all_of_a_payees_money_holds_every_line_of_his() {
        long anchor = share(6000);
        desk.run(clerk, () -> sql.useHandle(h -> h.execute("""
                insert into money_freeze (agency_id, anchor_id, source, reason, opened_on, opened_by) values (?, ?, 'HAND', 'x', '2025-01-01', ?)""",
                clerk.agencyId(), anchor, clerk.member())));
        order();
        lies("ANCHOR", "9999-12-31", "53.89");
    }

    @Test
    void a_layout_that_gives_no_take_rate_and_only_the_fee_rate_settles_and_claws_back() {
        share(10000);
        Row row = settled(paid("1001", "100.00", "10.00%", "2018-05-01 10:00:00"), "100.00", "10.00", "10.00%", "", "2018-05-10 10:00:00")
                .without("淘宝子订单号", "提成", "技术服务费");
        day("2018-06-01", row);
        is("PLATFORM", "9.00");
        day("2018-06-02", row.copy().with("结算金额", "50.00").with("结算预估收入", "5.00"));
        is("PLATFORM", "4.50");
    }

    private Row five() {
        return settled(paid(next(), "0.05", "100.00%", SOLD), "0.05", "0.05", "0.00%", "0.00", SETTLED);
    }

    private void order() {
        day("2025-01-11", settled(paid(next(), "499.00", "20.00%", SOLD), "499.00", "99.80", "10.00%", "9.98", SETTLED));
    }

    private long share(int points) {
        long anchor = desk.anchor(clerk, "小满", points, EVER);
        desk.position(clerk, anchor, EVER);
        return anchor;
    }

    private String next() {
        return Integer.toString(++number);
    }

    private void day(String exported, Row... rows) {
        desk.orders(clerk, ChinaTime.startOf(LocalDate.parse(exported)), List.of(rows));
    }

    private void claims(String exported, Row... rows) {
        desk.claims(clerk, ChinaTime.startOf(LocalDate.parse(exported)), List.of(rows));
    }

    private List<Long> lines(String column) {
        return office.list(clerk, "select " + column + "::bigint from order_line where agency_id = :agency order by line_key", Long.class);
    }

    private List<Long> anchorEntries() {
        return office.list(clerk, "select e.id from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id where e.agency_id = :agency and a.kind = 'ANCHOR'",
                Long.class);
    }

    private void is(String kind, String yuan) {
        sum(kind, "true", yuan);
    }

    private void lies(String kind, String day, String yuan) {
        sum(kind, "b.value_date = '" + day + "'", yuan);
    }

    private void sum(String kind, String which, String yuan) {
        long fen = office.number(clerk, "select coalesce(sum(b.fen), 0)::bigint from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id"
                + " where b.agency_id = :agency and a.kind = '" + kind + "' and " + which);
        assertThat(AccountKind.valueOf(kind).view(Money.fen(fen))).as(kind + " where " + which).isEqualTo(Money.yuan(yuan));
    }
}
