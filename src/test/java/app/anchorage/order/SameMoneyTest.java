package app.anchorage.order;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.ledger.SecondPerson;
import app.anchorage.intake.read.ClaimField;
import app.anchorage.intake.read.OrderField;
import app.anchorage.order.assign.Assignments;
import app.anchorage.order.assign.Selection;
import app.anchorage.order.claims.ClaimAnswers;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.order.lines.OrderList;
import app.anchorage.order.lines.OrderRow;
import app.anchorage.roster.Agreement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same facts give the same money, whichever report told them and whatever came first: 100.00 settled are 7.00 for the anchor. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SameMoneyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate SETTLED = DAY.plusDays(10);
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Assignments assignments;

    @Inject
    ClaimAnswers answers;

    @Inject
    SecondPerson second;

    @Inject
    OrderList list;

    @Inject
    Jdbi sql;

    private Actor clerk;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
    }

    @Test
    void a_claim_that_two_kinds_of_report_tell_is_deducted_once() {
        long anchor = desk.anchor(clerk, "小满", 7000, START);
        counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"));
        counter.claims(clerk, SETTLED.plusDays(5), claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        Map<ClaimField, Object> bare = claim("1", 2, "40.00", SETTLED.plusDays(2), null);
        bare.remove(ClaimField.OPENED_AT);
        counter.claims(clerk, SETTLED.plusDays(6), bare);
        assignAll(anchor);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(420);
    }

    @Test
    void an_agreements_own_hold_counts_though_it_was_signed_after_the_import() {
        long anchor = desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("insert into anchor (agency_id, stage_name) values (?, '小满') returning id")
                .bind(0, clerk.agencyId()).mapTo(Long.class).one()));
        counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"));
        assignAll(anchor);
        second.agrees(clerk, anchor, new Agreement.Terms(START, 7000, 30, null));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date = '2026-04-10'")).isEqualTo(700);
    }

    @Test
    void an_answer_is_about_the_amount_it_was_given_for() {
        long anchor = desk.anchor(clerk, "小满", 7000, START);
        counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"));
        long later = counter.orders(clerk, SETTLED.plusDays(8), settled("1", DAY, "100.00", "70.00"));
        counter.claims(clerk, SETTLED.plusDays(9), claim("1", 2, "20.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assignAll(anchor);
        List<Long> asked = desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select id from claim where agency_id = ? and question")
                .bind(0, clerk.agencyId()).mapTo(Long.class).list()));
        desk.run(clerk, () -> answers.answer(asked, true, "已在结算金额里"));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(490);
        desk.undo(clerk, later);
        assertThat(counter.anchorHolds(clerk, anchor)).as("100.00 settled less the refund of 20.00").isEqualTo(560);
    }

    @Test
    void a_claim_finds_the_one_line_of_its_order_that_has_no_sub_order_number() {
        long anchor = desk.anchor(clerk, "小满", 7000, START);
        Map<OrderField, Object> old = settled("1", DAY, "100.00", "100.00");
        old.remove(OrderField.SUB_ORDER_NO);
        counter.orders(clerk, SETTLED, old);
        counter.claims(clerk, SETTLED.plusDays(5), claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assignAll(anchor);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(420);
    }

    @Test
    void money_lies_on_the_last_open_day_that_still_has_some_of_it() {
        long anchor = desk.anchor(clerk, "小满", 7000, START);
        long other = desk.anchor(clerk, "阿凯", 7000, START);
        counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"), settled("2", DAY, "30.00", "30.00"), settled("3", DAY, "20.00", "20.00"));
        assignAll(other);
        assignAll(anchor);
        counter.orders(clerk, SETTLED, settled("4", DAY, "10.00", "10.00"));
        counter.claims(clerk, SETTLED.plusDays(5), claim("2", 2, "30.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assertThat(lying()).as("nothing lies of what was taken back, or of what is nobody's").isEqualTo(Map.of("1", SETTLED.plusDays(15), "3", SETTLED.plusDays(15)));
    }

    /** Of a page and, equally, of a file. */
    private Map<String, LocalDate> lying() {
        List<OrderRow> paged = desk.call(clerk, () -> list.page(OrderFilter.ALL, null, null).rows());
        List<OrderRow> filed = new ArrayList<>();
        desk.run(clerk, () -> list.forEach(OrderFilter.ALL, filed::add));
        assertThat(filed).isEqualTo(paged);
        return filed.stream().filter(row -> row.liesOn() != null).collect(Collectors.toMap(OrderRow::orderNo, OrderRow::liesOn));
    }

    private void assignAll(long anchor) {
        desk.run(clerk, () -> assignments.assign(Selection.all(OrderFilter.ALL), anchor, "都是她的"));
    }
}
