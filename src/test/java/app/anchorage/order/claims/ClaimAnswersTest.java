package app.anchorage.order.claims;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.assign.Assignments;
import app.anchorage.order.assign.Selection;
import app.anchorage.order.lines.Freezes;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims and freezes on the database: 100.00 settled are 7.00 for the anchor. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimAnswersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate SETTLED = DAY.plusDays(10);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 20);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Assignments assignments;

    @Inject
    ClaimAnswers answers;

    @Inject
    Freezes freezes;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private long anchor;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
        anchor = desk.anchor(clerk, "小满", 7000, LocalDate.of(2026, 1, 1));
    }

    private void assignAll() {
        desk.run(clerk, () -> assignments.assign(Selection.all(OrderFilter.ALL), anchor, "都是她的"));
    }

    private long holds() {
        return counter.anchorHolds(clerk, anchor);
    }

    private List<Long> questions() {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select id from claim where agency_id = ? and question order by id")
                .bind(0, clerk.agencyId()).mapTo(Long.class).list()));
    }

    @Test
    void a_claim_before_its_line_waits_and_applies_when_the_line_settles() {
        counter.claims(clerk, SETTLED.plusDays(5), claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assertThat(questions()).isEmpty();
        counter.orders(clerk, SETTLED.plusDays(1), settled("1", DAY, "100.00", "100.00"));
        assignAll();
        assertThat(holds()).isEqualTo(420);
    }

    @Test
    void a_claim_before_the_settlement_applies_then() {
        counter.orders(clerk, DAY, paid("1", DAY, "100.00"));
        assignAll();
        counter.claims(clerk, SETTLED.plusDays(5), claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assertThat(holds()).isZero();
        counter.orders(clerk, SETTLED.plusDays(1), settled("1", DAY, "100.00", "100.00"));
        assertThat(holds()).isEqualTo(420);
    }

    @Test
    void the_same_claim_twice_is_deducted_once_and_two_claims_both() {
        counter.orders(clerk, SETTLED.plusDays(1), settled("1", DAY, "100.00", "100.00"));
        assignAll();
        counter.claims(clerk, LATER, claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        counter.claims(clerk, LATER.plusDays(1), claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assertThat(holds()).isEqualTo(420);
        counter.claims(clerk, LATER.plusDays(2), claim("1", 2, "20.00", SETTLED.plusDays(6), SETTLED.plusDays(8)));
        assertThat(holds()).isEqualTo(280);
    }

    @Test
    void a_refund_that_the_settled_amount_already_lacks_exactly_is_not_deducted_again() {
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "60.00"));
        assignAll();
        counter.claims(clerk, LATER, claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assertThat(questions()).isEmpty();
        assertThat(holds()).isEqualTo(420);
    }

    @Test
    void a_refund_that_may_be_inside_is_asked_freezes_and_is_deducted_only_after_a_no() {
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "50.00"));
        assignAll();
        counter.claims(clerk, LATER, claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        assertThat(questions()).hasSize(1);
        assertThat(counter.frozen(clerk, anchor)).isEqualTo(350);
        List<Long> asked = questions();
        desk.run(clerk, () -> answers.answer(asked, false, "对过后台"));
        assertThat(questions()).isEmpty();
        assertThat(counter.frozen(clerk, anchor)).isZero();
        assertThat(holds()).isEqualTo(70);
    }

    @Test
    void a_yes_takes_nothing_off_and_may_be_corrected_later() {
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "50.00"), settled("2", DAY, "100.00", "70.00"));
        assignAll();
        counter.claims(clerk, LATER, claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)),
                claim("2", 13, "10.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        List<Long> both = questions();
        assertThat(both).hasSize(2);
        desk.run(clerk, () -> answers.answer(both, true, "都在里面"));
        assertThat(holds()).isEqualTo(350 + 490);
        desk.run(clerk, () -> answers.answer(both, false, "看错了"));
        assertThat(holds()).isEqualTo(70 + 420);
    }

    @Test
    void what_was_not_asked_takes_no_answer_and_another_agencys_claim_is_not_found() {
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "100.00"));
        counter.claims(clerk, LATER, claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        long claim = desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select id from claim where agency_id = ?").bind(0, clerk.agencyId()).mapTo(Long.class).one()));
        assertThatThrownBy(() -> desk.run(clerk, () -> answers.answer(List.of(claim), true, "?"))).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> desk.run(desk.newAgency(), () -> answers.answer(List.of(claim), true, "?"))).isInstanceOf(NotFound.class);
    }

    @Test
    void freeze_and_claim_released_in_either_order_leave_nothing_payable_until_the_last() {
        for (boolean claimFirst : new boolean[] {true, false}) {
            agency();
            counter.orders(clerk, SETTLED.plusDays(1), settled("1", DAY, "100.00", "100.00"));
            assignAll();
            long line = counter.line(clerk, "1");
            long freeze = desk.call(clerk, () -> freezes.open(line, "对账中", null));
            counter.claims(clerk, LATER, claim("1", 4, "40.00", SETTLED.plusDays(2), null));
            assertThat(counter.frozen(clerk, anchor)).isEqualTo(700);
            Map<?, ?> ended = claimFirst ? endClaim() : null;
            if (ended == null) {
                desk.run(clerk, () -> freezes.release(line, freeze, "对完"));
            }
            assertThat(counter.frozen(clerk, anchor)).isEqualTo(claimFirst ? 420 : 700);
            if (ended == null) {
                endClaim();
            } else {
                desk.run(clerk, () -> freezes.release(line, freeze, "对完"));
            }
            assertThat(counter.frozen(clerk, anchor)).isZero();
            assertThat(holds()).isEqualTo(420);
            assertThatThrownBy(() -> desk.run(clerk, () -> freezes.release(line, freeze, "再来"))).isInstanceOf(BrokenRule.class);
        }
    }

    private Map<?, ?> endClaim() {
        counter.claims(clerk, LATER.plusDays(1), claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(6)));
        return Map.of();
    }
}
