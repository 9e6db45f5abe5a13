package app.anchorage.ledger;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.earning.pay.Tiers.Kind;
import app.anchorage.intake.read.ClaimField;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.explain.Explanations;
import app.anchorage.ledger.month.MonthPositions;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.roster.Agreement;
import app.anchorage.roster.Pay;
import app.anchorage.roster.Pay.Form;
import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Step;
import app.anchorage.roster.Pay.Tier;
import app.anchorage.roster.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Facts of a closed month that come late: days come from facts, never from the time of import (design rule 4). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LateMonthsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate SOLD = LocalDate.of(2026, 3, 5);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final List<Tier> BANDS = List.of(new Tier(30_000_000L, 1000), new Tier(60_000_000L, 1200), new Tier(null, 1500));
    private static final Pay TIERS = new Pay(Form.TIERS, 0, 0, 0, 0, 0, Kind.WHOLE, false, BANDS, false, 0, 0, false, List.of());
    private static final Pay FLOOR = new Pay(Form.FLOOR_OR_RATE, 600, 0, 6_000_000, 0, 0, null, false, List.of(), false, 0, 0, false, List.of());

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Inject
    SecondPerson second;

    @Inject
    MonthPositions months;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    Explanations explanations;

    @Inject
    Jdbi sql;

    /** One row of a report, known from a day on. */
    private record Late(LocalDate day, Map<OrderField, Object> sold, Map<ClaimField, Object> returned) {}

    private static final Late FIRST = returned("1", 11, "250000.00", 5);
    private static final Late SALE = new Late(APRIL.withDayOfMonth(7), settled("4", SOLD, "100000.00", "100000.00"), null);
    private static final Late SECOND = returned("2", 21, "80000.00", 9);
    private static final Late AGAIN = returned("1", 12, "50000.00", 12);
    private static final List<Late> ALL = List.of(FIRST, SALE, SECOND, AGAIN);

    @Test
    void each_difference_of_tiers_lies_on_the_day_of_its_fact() {
        List<String> books = after(TIERS, List.of(ALL));
        assertThat(books).contains("TIER ANCHOR 小满 2026-04-05 -750000", "TIER ANCHOR 小满 2026-04-09 -2170000", "TIER ANCHOR 小满 2026-04-12 -100000");
        assertThat(books).filteredOn(row -> row.startsWith("TIER ANCHOR")).as("and the close").hasSize(4);
    }

    @Test
    void what_lies_here_because_its_month_was_closed_says_so_on_its_row_and_on_its_page() {
        Actor clerk = sold(TIERS);
        office.settle(clerk, APRIL.minusDays(1));
        take(clerk, ALL);
        office.settle(clerk, LocalDate.of(2026, 4, 30));
        assertThat(office.list(clerk, "select day || ' ' || obligation_kind || ' ' || sum(fen) from statement_row where agency_id = :agency and why = 'LATE' group by day, obligation_kind having sum(fen) <> 0 order by 1", String.class))
                .containsExactly("2026-04-05 TIER -750000", "2026-04-09 TIER -2170000", "2026-04-12 TIER -100000");
        long entry = office.number(clerk, "select max(entry_id) from statement_row where agency_id = :agency and why = 'LATE'");
        assertThat(desk.call(clerk, () -> explanations.of(entry, clerk)).orElseThrow().day().key()).isEqualTo("explain_day_late_month");
        long first = office.number(clerk, "select min(entry_id) from statement_row where agency_id = :agency and obligation_kind = 'TIER'");
        assertThat(desk.call(clerk, () -> explanations.of(first, clerk)).orElseThrow().day().key()).isEqualTo("explain_day_obligation");
        bookkeeper.checks(clerk);
    }

    @Test
    void a_floor_is_the_same_by_one_file_or_by_several_in_any_order() {
        assertThat(same(FLOOR)).contains("FLOOR ANCHOR 小满 2026-04-05 900000", "FLOOR ANCHOR 小满 2026-04-09 480000", "FLOOR ANCHOR 小满 2026-04-12 300000");
    }

    @Test
    void tiers_are_the_same_by_one_file_or_by_several_in_any_order() {
        assertThat(same(TIERS)).anyMatch(row -> row.startsWith("TIER AGENCY 2026-04-09"));
    }

    @Test
    void a_teams_month_is_the_same_by_one_file_or_by_several_in_any_order() {
        assertThat(same(null)).anyMatch(row -> row.startsWith("TEAM ANCHOR 运营小李 2026-04-05"));
    }

    @Test
    void a_decision_counts_from_its_day_beside_what_came_late() {
        Actor clerk = closed(TIERS);
        take(clerk, List.of(FIRST));
        LocalDate today = LocalDate.of(2026, 5, 20);
        long akai = desk.anchor(clerk, "阿凯", 6000, START);
        desk.assign(clerk, List.of(counter.line(clerk, "2")), akai, today);
        take(clerk, List.of(AGAIN));
        assertThat(books(clerk)).as("sales 570,000, then 520,000, then 200,000 at the lowest rate")
                .contains("TIER ANCHOR 小满 2026-04-05 -2960000", "TIER ANCHOR 小满 2026-04-12 -100000", "TIER ANCHOR 小满 2026-05-20 -1040000");
        bookkeeper.checks(clerk);
    }

    @Test
    void what_a_closed_month_adds_waits_while_one_of_its_lines_is_frozen() {
        Actor clerk = closed(TIERS);
        counter.claims(clerk, APRIL, claim("1", 4, "100.00", APRIL, null));
        take(clerk, List.of(SALE));
        assertThat(books(clerk)).as("15 % for 10 % of 100,000").contains("TIER ANCHOR 小满 9999-12-31 500000");
        counter.claims(clerk, APRIL.plusDays(20), claim("1", 3, "100.00", APRIL, APRIL.plusDays(19)));
        assertThat(books(clerk)).noneMatch(row -> row.contains("9999-12-31"));
        assertThat(counter.holds(clerk, "ANCHOR", office.number(clerk, "select id from anchor where agency_id = :agency and stage_name = '小满'"), "true"))
                .isEqualTo(13_800_000);
        bookkeeper.checks(clerk);
    }

    /** However it came: all at once, one by one, back to front, mixed. @return the books */
    private List<String> same(Pay pay) {
        List<String> atOnce = after(pay, List.of(ALL));
        List<Late> back = new ArrayList<>(ALL);
        Collections.reverse(back);
        assertThat(after(pay, ALL.stream().map(List::of).toList())).as("one by one").isEqualTo(atOnce);
        assertThat(after(pay, back.stream().map(List::of).toList())).as("back to front").isEqualTo(atOnce);
        for (int seed = 1; seed <= 3; seed++) {
            List<Late> mixed = new ArrayList<>(ALL);
            Collections.shuffle(mixed, new Random(seed));
            assertThat(after(pay, List.of(mixed.subList(0, 2), mixed.subList(2, 4)))).as("mixed %s", mixed).isEqualTo(atOnce);
        }
        return atOnce;
    }

    private List<String> after(Pay pay, List<List<Late>> files) {
        Actor clerk = closed(pay);
        files.forEach(file -> take(clerk, file));
        List<String> books = books(clerk);
        desk.run(clerk, () -> months.restate(Cause.AGREEMENT, null, Set.of(office.number(clerk, "select id from anchor where agency_id = :agency and stage_name = '小满'")), APRIL));
        assertThat(books(clerk)).as("twice books nothing").isEqualTo(books);
        bookkeeper.checks(clerk);
        return books;
    }

    /** An agency whose March, with sales of 820,000.00, is closed for everybody. */
    private Actor closed(Pay pay) {
        Actor clerk = sold(pay);
        desk.run(clerk, () -> sql.useHandle(h -> h.execute("update account set closed_through = '2026-03-31' where agency_id = ?", clerk.agencyId())));
        return clerk;
    }

    private Actor sold(Pay pay) {
        Actor clerk = desk.newAgency();
        desk.hold(clerk, 0, START.minusDays(1));
        long anchor = payee(clerk, "小满");
        Pay agreed = pay == null ? team(payee(clerk, "运营小李")) : pay;
        second.agrees(clerk, anchor, new Agreement.Terms(START, null, Scope.ALL, pay == null ? 6000 : 0, agreed, null, null));
        desk.position(clerk, "1100", anchor, START);
        counter.orders(clerk, SOLD.plusDays(20), settled("1", SOLD, "500000.00", "500000.00"), settled("2", SOLD.plusDays(4), "320000.00", "320000.00"));
        return clerk;
    }

    /** The agency's cost comes off first, and the operator's part has a cap that some of the late facts undo. */
    private static Pay team(long operator) {
        return new Pay(Form.SHARE, 0, 0, 0, 0, 0, null, false, List.of(), false, 5_000_000, 0, false,
                List.of(new Party(Step.POOL, operator, 500, 0, 150_000L, 0)));
    }

    private long payee(Actor clerk, String name) {
        return office.number(clerk, "insert into anchor (agency_id, stage_name) values (:agency, '" + name + "') returning id");
    }

    /** One order report and one claim report of what is in the list. */
    private void take(Actor clerk, List<Late> file) {
        List<Late> claims = file.stream().filter(late -> late.returned != null).toList();
        LocalDate exported = file.stream().map(Late::day).max(LocalDate::compareTo).orElseThrow();
        file.stream().filter(late -> late.sold != null).forEach(late -> counter.orders(clerk, late.day, late.sold));
        if (!claims.isEmpty()) {
            counter.claims(clerk, exported, claims.stream().map(Late::returned).toArray(Map[]::new));
        }
    }

    private static Late returned(String no, int claim, String amount, int day) {
        LocalDate done = APRIL.withDayOfMonth(day);
        Map<ClaimField, Object> row = claim(no, 2, amount, done.minusDays(2), done);
        row.put(ClaimField.RIGHTS_ID, "c" + claim);
        return new Late(done, null, row);
    }

    private List<String> books(Actor clerk) {
        return office.list(clerk, """
                select concat_ws(' ', o.kind, a.kind, n.stage_name, e.value_date, sum(-e.fen)) from entry e
                join obligation o on o.agency_id = :agency and o.id = e.obligation_id join account a on a.agency_id = :agency and a.id = e.account_id
                left join anchor n on n.agency_id = :agency and n.id = a.anchor_id
                where e.agency_id = :agency group by o.kind, a.kind, n.stage_name, e.value_date having sum(e.fen) <> 0 order by 1""", String.class);
    }
}
