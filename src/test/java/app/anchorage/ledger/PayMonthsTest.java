package app.anchorage.ledger;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.earning.Difference;
import app.anchorage.earning.pay.Tiers.Kind;
import app.anchorage.intake.read.ClaimField;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.explain.Explanation;
import app.anchorage.ledger.explain.Explanations;
import app.anchorage.ledger.month.MonthPositions;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.Rehearsal;
import app.anchorage.order.assign.Assignments;
import app.anchorage.order.assign.Selection;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.roster.Agreement;
import app.anchorage.roster.AgreementImpact;
import app.anchorage.roster.Hours;
import app.anchorage.roster.Pay;
import app.anchorage.roster.Pay.Form;
import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Step;
import app.anchorage.roster.Pay.Tier;
import app.anchorage.roster.Scope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pay forms in the books: lines earn what is certain, the month the rest (design rule 6). Lines net a tenth of their sales. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PayMonthsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate SOLD = LocalDate.of(2026, 3, 5);
    private static final LocalDate SETTLED = SOLD.plusDays(10);
    private static final LocalDate MONTH_END = LocalDate.of(2026, 3, 31);
    private static final String MARCH = "b.value_date between '2026-03-01' and '2026-03-31'";
    private static final List<Tier> WE_21 = List.of(new Tier(30_000_000L, 1000), new Tier(60_000_000L, 1200), new Tier(null, 1500));

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Inject
    Assignments assignments;

    @Inject
    Hours hours;

    @Inject
    MonthPositions months;

    @Inject
    Explanations explanations;

    @Inject
    AgreementImpact impact;

    @Inject
    SecondPerson second;

    @Inject
    ActAs actAs;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    Jdbi sql;

    private Actor clerk;

    @BeforeEach
    void agency() {
        clerk = newAgency();
    }

    private Actor newAgency() {
        Actor actor = desk.newAgency();
        desk.hold(actor, 0, START.minusDays(1));
        return actor;
    }

    @AfterEach
    void the_books_are_right_and_explain_themselves() {
        bookkeeper.checks(clerk);
    }

    @Test
    void worked_example_21_whole_amount_falls_back_with_the_returns() {
        long anchor = anchor("小满", tiers(Kind.WHOLE, false));
        sell(anchor, settled("1", SOLD, "820000.00", "820000.00"));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(12_300_000);
        returned("1", "250000.00");
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_840_000);
    }

    @Test
    void worked_example_21_marginal() {
        long anchor = anchor("小满", tiers(Kind.MARGINAL, false));
        sell(anchor, settled("1", SOLD, "820000.00", "820000.00"));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(9_900_000);
        returned("1", "250000.00");
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_240_000);
    }

    @Test
    void worked_example_21_gives_the_same_books_whichever_file_came_first() {
        long forth = anchor("小满", tiers(Kind.MARGINAL, false));
        sell(forth, settled("1", SOLD, "500000.00", "500000.00"));
        sell(forth, settled("2", SOLD.plusDays(4), "320000.00", "320000.00"));
        returned("1", "250000.00");
        List<String> first = books();
        the_books_are_right_and_explain_themselves();
        clerk = newAgency();
        long back = anchor("小满", tiers(Kind.MARGINAL, false));
        sell(back, settled("2", SOLD.plusDays(4), "320000.00", "320000.00"));
        returned("1", "250000.00");
        sell(back, settled("1", SOLD, "500000.00", "500000.00"));
        assertThat(books()).isEqualTo(first);
    }

    @Test
    void a_returned_sale_of_a_closed_month_is_a_difference_in_the_open_month() {
        long anchor = anchor("小满", tiers(Kind.WHOLE, false));
        sell(anchor, settled("1", SOLD, "820000.00", "820000.00"));
        close(anchor, MONTH_END);
        returned("1", "250000.00");
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date <= '2026-03-31'")).isEqualTo(12_300_000);
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date > '2026-03-31'")).isEqualTo(-5_460_000);
    }

    @Test
    void without_rerating_the_effective_rate_of_the_close_stays() {
        long whole = anchor("小满", tiers(Kind.WHOLE, true));
        sell(whole, settled("1", SOLD, "820000.00", "820000.00"));
        close(whole, MONTH_END);
        returned("1", "250000.00");
        assertThat(counter.anchorHolds(clerk, whole)).isEqualTo(8_550_000);
    }

    @Test
    void without_rerating_marginal() {
        long marginal = anchor("小满", tiers(Kind.MARGINAL, true));
        sell(marginal, settled("1", SOLD, "820000.00", "820000.00"));
        close(marginal, MONTH_END);
        returned("1", "250000.00");
        assertThat(counter.anchorHolds(clerk, marginal)).isEqualTo(6_881_707);
    }

    @Test
    void a_floor_is_topped_up_at_the_months_end_whatever_is_still_held() {
        desk.hold(clerk, 20, START);
        long anchor = anchor("小满", pay(Form.FLOOR_OR_RATE, 600, 0, 2_000_000, 0, null, List.of(), false));
        sell(anchor, settled("1", LocalDate.of(2026, 2, 21), "160000.00", "160000.00"), settled("2", SOLD.plusDays(10), "150000.00", "150000.00"));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, MARCH)).isEqualTo(960_000 + 140_000);
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date > '2026-03-31' and b.value_date < '2026-04-30'")).isEqualTo(900_000);
    }

    @Test
    void worked_example_22_floor_or_commission_in_the_books() {
        long anchor = anchor("小满", pay(Form.FLOOR_OR_RATE, 600, 0, 2_000_000, 0, null, List.of(), false));
        sell(anchor, settled("1", SOLD, "310000.00", "310000.00"));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, MARCH)).isEqualTo(2_000_000);
        sell(anchor, settled("2", SOLD, "40000.00", "40000.00"));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, MARCH)).isEqualTo(2_100_000);
    }

    @Test
    void a_floor_is_owed_for_a_month_without_a_sale() {
        long anchor = anchor("小满", pay(Form.FLOOR, 0, 0, 1_200_000, 0, null, List.of(), false));
        long booked = counter.anchorHolds(clerk, anchor);
        desk.run(clerk, () -> months.through(LocalDate.of(2026, 3, 15)));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date = '2026-03-31'")).isEqualTo(1_200_000);
        desk.run(clerk, () -> months.through(LocalDate.of(2026, 3, 15)));
        assertThat(counter.anchorHolds(clerk, anchor)).as("twice books nothing").isEqualTo(booked);
    }

    @Test
    void a_floor_of_a_part_month_is_owed_by_days_or_whole_as_agreed() {
        LocalDate tenth = LocalDate.of(2026, 3, 10);
        long byDays = payee("小满");
        long whole = payee("阿凯");
        Pay floor = pay(Form.FLOOR, 0, 0, 1_000_000, 0, null, List.of(), false);
        second.agrees(clerk, byDays, new Agreement.Terms(tenth, null, Scope.ALL, 0, floor, null, null));
        second.agrees(clerk, whole, new Agreement.Terms(tenth, null, Scope.ALL, 0, wholeMonths(floor), null, null));
        desk.run(clerk, () -> months.through(MONTH_END));
        assertThat(counter.holds(clerk, "ANCHOR", byDays, "b.value_date = '2026-03-31'")).as("10,000.00 × 22 ÷ 31").isEqualTo(709_677);
        assertThat(counter.holds(clerk, "ANCHOR", whole, "b.value_date = '2026-03-31'")).isEqualTo(1_000_000);
    }

    @Test
    void versions_that_change_inside_a_month_owe_it_once_each_by_its_days() {
        long anchor = payee("小满");
        long operator = payee("运营小李");
        Pay first = pay(Form.FLOOR_A_OR_B_PLUS_RATE, 300, 0, 0, 620_000, null, List.of(), false);
        Pay later = new Pay(Form.FLOOR_A_OR_B_PLUS_RATE, 300, 0, 0, 930_000, 0, null, false, List.of(), false, 0, 0, false,
                List.of(new Party(Step.POOL, operator, 0, 31_000, null, 0)));
        second.agrees(clerk, anchor, new Agreement.Terms(START, null, Scope.ALL, 0, first, null, null));
        second.agrees(clerk, anchor, new Agreement.Terms(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 30), Scope.ALL, 0, later, null, null));
        desk.run(clerk, () -> months.through(MONTH_END));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date = '2026-03-31'")).as("6,200.00 × 11 ÷ 31 + 9,300.00 × 20 ÷ 31").isEqualTo(220_000 + 600_000);
        assertThat(counter.holds(clerk, "ANCHOR", operator, "b.value_date = '2026-03-31'")).as("310.00 × 20 ÷ 31").isEqualTo(20_000);
    }

    @Test
    void a_floor_of_a_month_that_several_versions_share_is_rounded_once() {
        long thirds = payee("小满");
        long halves = payee("阿凯");
        for (int day : List.of(1, 11, 21)) {
            second.agrees(clerk, thirds, floorFrom(day, 1_000_000, day));
        }
        for (int day : List.of(1, 16)) {
            second.agrees(clerk, halves, floorFrom(day, 2_000_001, day));
        }
        assertThat(counter.holds(clerk, "ANCHOR", thirds, "b.value_date = '2026-04-30'")).as("3 × 3,333.33…").isEqualTo(1_000_000);
        assertThat(counter.holds(clerk, "ANCHOR", halves, "b.value_date = '2026-04-30'")).as("2 × 10,000.005").isEqualTo(2_000_001);
    }

    /** @param rate so that no version is as the one before */
    private static Agreement.Terms floorFrom(int day, long floor, int rate) {
        return new Agreement.Terms(LocalDate.of(2026, 4, day), null, Scope.ALL, 0, pay(Form.FLOOR_OR_RATE, rate % 100, 0, floor, 0, null, List.of(), false), null, null);
    }

    @Test
    void a_teams_fixed_amount_is_owed_once_a_month_whatever_each_version_says_of_part_months() {
        for (boolean wholeFirst : List.of(true, false)) {
            long anchor = payee(wholeFirst ? "小满" : "阿凯");
            long operator = payee(wholeFirst ? "运营小李" : "运营小王");
            Pay byDays = new Pay(Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 0, false, List.of(new Party(Step.POOL, operator, 0, 31_000, null, 0)));
            second.agrees(clerk, anchor, new Agreement.Terms(START, null, Scope.ALL, 6000, wholeFirst ? wholeMonths(byDays) : byDays, null, null));
            second.agrees(clerk, anchor, new Agreement.Terms(LocalDate.of(2026, 3, 11), null, Scope.ALL, 6000, wholeFirst ? byDays : wholeMonths(byDays), null, null));
            assertThat(counter.holds(clerk, "ANCHOR", operator, "b.value_date = '2026-03-31'")).as(wholeFirst ? "10 days and 21" : "the last one pays it whole").isEqualTo(31_000);
        }
    }

    @Test
    void the_statement_says_for_how_many_days_a_floor_is_paid() {
        long anchor = payee("小满");
        Pay floor = pay(Form.FLOOR, 0, 0, 1_000_000, 0, null, List.of(), false);
        second.agrees(clerk, anchor, new Agreement.Terms(LocalDate.of(2026, 3, 10), null, Scope.ALL, 0, floor, null, null));
        office.settle(clerk, LocalDate.of(2026, 4, 10));
        assertThat(terms(anchor)).contains("7,096.77", "（保底、底薪按 22/31 天）", "(floor and base for 22 of 31 days)");
    }

    private static Pay wholeMonths(Pay pay) {
        return new Pay(pay.form(), pay.ratePoints(), pay.hourly(), pay.floor(), pay.base(), pay.piece(), pay.tierKind(), pay.borderAbove(), pay.tiers(),
                pay.keepsClosed(), pay.recovery(), pay.feePoints(), pay.feeOfGross(), pay.team(), true);
    }

    @Test
    void hours_or_commission_pays_the_larger_and_says_by_how_much() {
        long anchor = anchor("小满", pay(Form.HOURLY_OR_RATE, 300, 30_000, 0, 0, null, List.of(), false));
        hours(anchor, 40 * 60);
        sell(anchor, settled("1", SOLD, "500000.00", "500000.00"));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(1_500_000);
        hours(anchor, 60 * 60);
        desk.run(clerk, () -> months.through(MONTH_END));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(1_800_000);
    }

    @Test
    void the_statement_says_which_side_was_larger_and_by_how_much() {
        long anchor = anchor("小满", pay(Form.HOURLY_OR_RATE, 300, 30_000, 0, 0, null, List.of(), false));
        hours(anchor, 40 * 60);
        sell(anchor, settled("1", SOLD, "500000.00", "500000.00"));
        office.settle(clerk, LocalDate.of(2026, 4, 10));
        assertThat(terms(anchor)).contains("2026-03 共 15,000.00：提成取高，高出 3,000.00", "2026-03: 15,000.00 in all, commission, larger by 3,000.00");
    }

    @Test
    void a_base_is_paid_beside_commission() {
        long anchor = anchor("小满", pay(Form.FLOOR_A_OR_B_PLUS_RATE, 300, 0, 0, 800_000, null, List.of(), false));
        sell(anchor, settled("1", SOLD, "310000.00", "310000.00"));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, MARCH)).isEqualTo(1_730_000);
    }

    @Test
    void a_team_is_paid_from_the_line_and_everybody_has_an_account() {
        long operator = payee("运营小李");
        long scout = payee("星探老王");
        Pay pay = new Pay(Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 0, false,
                List.of(new Party(Step.FEE, scout, 200, 0, null, 0), new Party(Step.POOL, operator, 500, 0, null, 0)));
        long anchor = anchor("小满", 6000, pay, Scope.ALL);
        sell(anchor, settled("1", SOLD, "1000.00", "1000.00"));
        assertThat(counter.anchorHolds(clerk, scout)).isEqualTo(200);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(5_880);
        assertThat(counter.anchorHolds(clerk, operator)).isEqualTo(490);
        assertThat(counter.holds(clerk, "AGENCY", null, "true")).isEqualTo(3_430);
        returned("1", "1000.00");
        assertThat(List.of(counter.anchorHolds(clerk, scout), counter.anchorHolds(clerk, anchor), counter.anchorHolds(clerk, operator),
                counter.holds(clerk, "AGENCY", null, "true"))).containsOnly(0L);
    }

    @Test
    void recovered_cost_and_caps_are_the_months_and_its_lines_wait_for_them() {
        long operator = payee("运营小李");
        Pay pay = new Pay(Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 100_000, 0, false,
                List.of(new Party(Step.POOL, operator, 500, 0, 30_000L, 0)));
        long anchor = anchor("小满", 6000, pay, Scope.ALL);
        sell(anchor, settled("1", SOLD, "100000.00", "100000.00"));
        assertThat(counter.anchorHolds(clerk, anchor)).as("60 % of 10,000 − 1,000").isEqualTo(540_000);
        assertThat(counter.anchorHolds(clerk, operator)).as("5 % of 9,000, at most 300").isEqualTo(30_000);
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date < '2026-03-31'")).as("nothing before the month is known").isZero();
    }

    @Test
    void the_more_specific_agreement_wins() {
        long anchor = anchor("小满", 6000, Pay.SHARE, Scope.ALL);
        second.agrees(clerk, anchor, new Agreement.Terms(START, null, new Scope(Scope.Of.BRAND, "锦绣"), 3000, Pay.SHARE, null, null));
        Map<OrderField, Object> branded = settled("2", SOLD, "1000.00", "1000.00");
        branded.put(OrderField.TITLE, "锦绣 真丝连衣裙");
        sell(anchor, settled("1", SOLD, "1000.00", "1000.00"), branded);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_000 + 3_000);
    }

    @Test
    void an_agreement_that_ended_leaves_later_sales_in_suspense() {
        long anchor = payee("小满");
        second.agrees(clerk, anchor, new Agreement.Terms(START, LocalDate.of(2026, 3, 1), Scope.ALL, 6000, Pay.SHARE, null, null));
        sell(anchor, settled("1", SOLD, "1000.00", "1000.00"));
        assertThat(counter.anchorHolds(clerk, anchor)).isZero();
        assertThat(counter.holds(clerk, "SUSPENSE", null, "b.value_date = '9999-12-31'")).isEqualTo(10_000);
    }

    @Test
    void a_month_is_on_the_statement_and_adds_up() {
        long anchor = anchor("小满", tiers(Kind.WHOLE, false));
        sell(anchor, settled("1", SOLD, "820000.00", "820000.00"));
        office.settle(clerk, LocalDate.of(2026, 4, 10));
        assertThat(office.list(clerk, """
                select r.obligation_kind || ' ' || r.title || ' ' || r.fen from statement_row r where r.agency_id = :agency and r.obligation_kind is not null""",
                String.class)).containsExactly("TIER 2026-03 4100000");
    }

    @Test
    void a_correction_of_a_closed_month_pays_only_the_difference() {
        long anchor = anchor("小满", tiers(Kind.WHOLE, false));
        sell(anchor, settled("1", SOLD, "820000.00", "820000.00"));
        counter.close(clerk, anchor, MONTH_END);
        List<Tier> better = List.of(new Tier(30_000_000L, 1000), new Tier(60_000_000L, 1200), new Tier(null, 1600));
        correct(anchor, pay(Form.TIERS, 0, 0, 0, 0, Kind.WHOLE, better, false));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date <= '2026-03-31'")).isEqualTo(12_300_000);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(13_120_000);
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.fen > 0 and b.value_date > '2026-03-31'")).as("never paid a second time").isZero();
    }

    @Test
    void a_correction_keeps_the_effective_rate_of_a_month_that_must_not_be_rerated() {
        long anchor = anchor("小满", tiers(Kind.WHOLE, true));
        sell(anchor, settled("1", SOLD, "820000.00", "820000.00"));
        close(anchor, MONTH_END);
        returned("1", "250000.00");
        correct(anchor, tiers(Kind.WHOLE, true));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(8_550_000);
    }

    @Test
    void what_a_month_adds_waits_with_its_frozen_sales() {
        long anchor = anchor("小满", tiers(Kind.WHOLE, false));
        sell(anchor, settled("1", SOLD, "820000.00", "820000.00"));
        counter.claims(clerk, LocalDate.of(2026, 3, 20), claim("1", 4, "250000.00", LocalDate.of(2026, 3, 18), null));
        assertThat(counter.frozen(clerk, anchor)).isEqualTo(12_300_000);
        counter.claims(clerk, LocalDate.of(2026, 4, 13), claim("1", 2, "250000.00", LocalDate.of(2026, 3, 18), LocalDate.of(2026, 4, 12)));
        assertThat(counter.frozen(clerk, anchor)).isZero();
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_840_000);
    }

    @Test
    void a_changed_hold_rule_moves_no_month_that_has_its_day() {
        long anchor = anchor("小满", tiers(Kind.WHOLE, false));
        sell(anchor, settled("1", SOLD, "500000.00", "500000.00"));
        desk.hold(clerk, 30, SOLD);
        sell(anchor, settled("2", SOLD, "200000.00", "200000.00"));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date = '2026-03-31'")).as("15 % of 700,000 less 10 % with the lines").isEqualTo(3_500_000);
    }

    private void correct(long anchor, Pay pay) {
        long version = number("select id from agreement where agency_id = :agency and anchor_id = " + anchor);
        long second = number("insert into member (agency_id, name, role) values (:agency, '老板', 'OWNER') returning id");
        long correction = number("insert into agreement (agency_id, anchor_id, version, valid_from, share_points, pay, corrects, reason, state, created_by, decided_by)"
                + " values (:agency, " + anchor + ", 2, '" + START + "', 0, '" + json(pay) + "', " + version + ", '写错了', 'ACTIVE', " + clerk.member() + ", " + second
                + ") returning id");
        desk.run(clerk, () -> impact.apply(correction, "写错了"));
    }

    private static String json(Pay pay) {
        try {
            return new ObjectMapper().writeValueAsString(pay);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String query) {
        return office.number(clerk, query);
    }

    @Test
    void recorded_hours_are_previewed_and_pay_the_month_at_once() {
        long anchor = anchor("小满", pay(Form.HOURLY_OR_RATE, 300, 30_000, 0, 0, null, List.of(), false));
        sell(anchor, settled("1", SOLD, "500000.00", "500000.00"));
        Rehearsal.Outcome seen = (Rehearsal.Outcome) actAs.call(clerk, () -> hours.rehearse(anchor, LocalDate.of(2026, 3, 1), 60 * 60, "打卡"));
        assertThat(seen.moves().stream().map(move -> move.anchor() + " " + move.amount())).containsExactly("小满 3000.00", "null -3000.00");
        assertThat(counter.anchorHolds(clerk, anchor)).as("a look books nothing").isEqualTo(1_500_000);
        desk.run(clerk, () -> hours.record(anchor, LocalDate.of(2026, 3, 1), 60 * 60, "打卡", null));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(1_800_000);
        desk.run(clerk, () -> hours.record(anchor, LocalDate.of(2026, 3, 1), 40 * 60, "多记了", null));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(1_500_000);
    }

    @Test
    void everybody_of_a_team_reads_their_own_line_only() {
        long operator = payee("运营小李");
        long scout = payee("星探老王");
        Pay pay = new Pay(Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 0, 0, false,
                List.of(new Party(Step.FEE, scout, 200, 0, null, 0), new Party(Step.POOL, operator, 500, 0, null, 0)));
        long anchor = anchor("小满", 6100, pay, Scope.ALL);
        sell(anchor, settled("1", SOLD, "1000.00", "1000.00"));
        office.settle(clerk, LocalDate.of(2026, 4, 10));
        assertThat(terms(operator)).contains("分成池的 5.00%").doesNotContain("61", "2.00%", "小满", "老王");
        assertThat(terms(scout)).contains("净佣金的 2.00%（先扣）").doesNotContain("61", "5.00%");
        assertThat(terms(anchor)).contains("净佣金的 61.00%", "分成前先扣团队费用 2.00%").doesNotContain("小李", "老王", "5.00%");
        Actor phone = new Actor(clerk.agencyId(), clerk.memberId(), "运营小李", Role.ANCHOR, operator, "127.0.0.1");
        long entry = office.number(clerk, "select min(e.id) from entry e join account a on a.agency_id = :agency and a.id = e.account_id "
                + "where e.agency_id = :agency and e.line_id is not null and a.anchor_id = " + operator);
        Explanation it = desk.call(clerk, () -> explanations.of(entry, phone)).orElseThrow();
        assertThat(it.adds()).isTrue();
        assertThat(it.formula().terms().toString()).contains("explain_team_pool").doesNotContain("66", "61", "59780", "597.80");
    }

    /** Without its ids, whose digits are anybody's. */
    private String terms(long payee) {
        return office.list(clerk, "select cast(s.terms as text) from statement s where s.agency_id = :agency and s.anchor_id = " + payee, String.class).get(0)
                .replaceAll("\"\\w*[iI]d\": \\d+", "");
    }

    private static Pay pay(Form form, int rate, long hourly, long floor, long base, Kind kind, List<Tier> tiers, boolean keepsClosed) {
        return new Pay(form, rate, hourly, floor, base, 0, kind, false, tiers, keepsClosed, 0, 0, false, List.of());
    }

    private static Pay tiers(Kind kind, boolean keepsClosed) {
        return pay(Form.TIERS, 0, 0, 0, 0, kind, WE_21, keepsClosed);
    }

    private long anchor(String name, Pay pay) {
        return anchor(name, 0, pay, Scope.ALL);
    }

    private long anchor(String name, int share, Pay pay, Scope scope) {
        long anchor = payee(name);
        second.agrees(clerk, anchor, new Agreement.Terms(START, null, scope, share, pay, null, null));
        return anchor;
    }

    private long payee(String name) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("insert into anchor (agency_id, stage_name) values (?, ?) returning id")
                .bind(0, clerk.agencyId()).bind(1, name).mapTo(Long.class).one()));
    }

    @SafeVarargs
    private void sell(long anchor, Map<OrderField, Object>... rows) {
        counter.orders(clerk, SETTLED.plusDays(10), rows);
        desk.run(clerk, () -> assignments.assign(Selection.all(OrderFilter.ALL), anchor, "都是她的"));
    }

    private void returned(String no, String amount) {
        Map<ClaimField, Object> claim = claim(no, 2, amount, LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 12));
        counter.claims(clerk, LocalDate.of(2026, 4, 13), claim);
    }

    private void hours(long anchor, int minutes) {
        desk.run(clerk, () -> sql.useHandle(h -> h.createUpdate("""
                insert into worked_hours (agency_id, anchor_id, month, minutes, reason, by_member) values (?, ?, date '2026-03-01', ?, 'log', ?)""")
                .bind(0, clerk.agencyId()).bind(1, anchor).bind(2, minutes).bind(3, clerk.member()).execute()));
    }

    private void close(long anchor, LocalDate through) {
        desk.run(clerk, () -> months.close(Map.of(anchor, Difference.NEVER), through));
        counter.close(clerk, anchor, through);
    }

    private List<String> books() {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select a.kind || ' ' || b.value_date || ' ' || b.fen from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id
                where b.agency_id = ? and b.fen <> 0 order by 1""").bind(0, clerk.agencyId()).mapTo(String.class).list()));
    }
}
