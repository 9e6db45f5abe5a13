package app.anchorage.ledger.freeze;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.earning.pay.Tiers.Kind;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Bookkeeper;
import app.anchorage.ledger.Office;
import app.anchorage.ledger.SecondPerson;
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
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A freeze of all of a payee's money holds lines, months and team parts alike, and nothing that is closed (design rule 2). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PayeeFreezeTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate SOLD = LocalDate.of(2026, 3, 5);
    private static final List<Tier> BANDS = List.of(new Tier(30_000_000L, 1000), new Tier(null, 1500));

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Inject
    SecondPerson second;

    @Inject
    PayeeFreezing freezing;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private long anchor;
    private long operator;

    @BeforeEach
    void an_anchor_with_tiers_and_an_operator() {
        clerk = desk.newAgency();
        desk.hold(clerk, 0, START.minusDays(1));
        anchor = payee("小满");
        operator = payee("运营小李");
        Pay pay = new Pay(Form.TIERS, 0, 0, 0, 0, 0, Kind.WHOLE, false, BANDS, false, 0, 0, false,
                List.of(new Party(Step.POOL, operator, 500, 20_000, null, 0)));
        second.agrees(clerk, anchor, new Agreement.Terms(START, null, Scope.ALL, 0, pay, null, null));
        desk.position(clerk, "1100", anchor, START);
        sell(settled("1", SOLD, "400000.00", "400000.00"));
    }

    @AfterEach
    void the_books_are_right_and_explain_themselves() {
        bookkeeper.checks(clerk);
    }

    @Test
    void lines_and_months_wait_and_come_back() {
        long all = counter.anchorHolds(clerk, anchor);
        assertThat(all).isEqualTo(6_000_000);
        long freeze = freeze(anchor);
        assertThat(counter.frozen(clerk, anchor)).isEqualTo(all);
        assertThat(counter.frozen(clerk, operator)).as("nobody else's").isZero();
        assertThat(counter.holds(clerk, "AGENCY", null, "b.value_date = '9999-12-31'")).isZero();
        sell(settled("2", SOLD, "100000.00", "100000.00"));
        assertThat(counter.frozen(clerk, anchor)).as("what is new waits too").isEqualTo(7_500_000);
        desk.run(clerk, () -> freezing.release(anchor, freeze, "查清了"));
        assertThat(counter.frozen(clerk, anchor)).isZero();
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(7_500_000);
    }

    @Test
    void a_members_parts_of_lines_and_of_the_month_wait() {
        long all = counter.anchorHolds(clerk, operator);
        assertThat(all).as("5 % of the line and his months").isGreaterThanOrEqualTo(200_000 + 20_000);
        long freeze = freeze(operator);
        assertThat(counter.frozen(clerk, operator)).isEqualTo(all);
        assertThat(counter.frozen(clerk, anchor)).isZero();
        desk.run(clerk, () -> freezing.release(operator, freeze, "查清了"));
        assertThat(counter.frozen(clerk, operator)).isZero();
    }

    @Test
    void what_is_closed_is_not_touched_and_a_certain_refund_is_deducted_all_the_same() {
        counter.close(clerk, anchor, LocalDate.of(2026, 3, 31));
        freeze(anchor);
        assertThat(counter.frozen(clerk, anchor)).isZero();
        counter.claims(clerk, LocalDate.of(2026, 4, 13), claim("1", 2, "50000.00", LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 12)));
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date = '2026-04-12'")).isEqualTo(-750_000);
        sell(settled("2", SOLD, "100000.00", "100000.00"));
        assertThat(counter.frozen(clerk, anchor)).as("new money waits").isPositive();
    }

    @Test
    void a_claim_that_is_still_open_keeps_its_line_when_the_freeze_ends() {
        long freeze = freeze(anchor);
        counter.claims(clerk, LocalDate.of(2026, 3, 20), claim("1", 4, "50000.00", LocalDate.of(2026, 3, 18), null));
        desk.run(clerk, () -> freezing.release(anchor, freeze, "查清了"));
        assertThat(counter.frozen(clerk, anchor)).isEqualTo(6_000_000);
    }

    @Test
    void only_one_is_open_at_a_time() {
        long freeze = freeze(anchor);
        assertThatThrownBy(() -> desk.run(clerk, () -> freezing.open(anchor, "再来", null))).hasStackTraceContaining("ledger_freeze_already");
        desk.run(clerk, () -> freezing.release(anchor, freeze, "查清了"));
        assertThatThrownBy(() -> desk.run(clerk, () -> freezing.release(anchor, freeze, "再来"))).hasStackTraceContaining("ledger_freeze_ended");
    }

    private long freeze(long payee) {
        desk.run(clerk, () -> freezing.open(payee, "身份证没交", null));
        return office.number(clerk, "select max(id) from money_freeze where agency_id = :agency");
    }

    private long payee(String name) {
        return office.number(clerk, "insert into anchor (agency_id, stage_name) values (:agency, '" + name + "') returning id");
    }

    @SafeVarargs
    private void sell(Map<OrderField, Object>... rows) {
        counter.orders(clerk, SOLD.plusDays(20), rows);
    }
}
