package app.anchorage.order;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.Facts;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Office;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.pair.PairAnswers;
import app.anchorage.settlement.run.Blockers;
import app.anchorage.web.BrokenRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A purchase of 100.00 (7.00 for the anchor) that an old layout tells without a sub-order number and a newer report tells with one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PairsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate SETTLED = DAY.plusDays(10);
    private static final LocalDate LATER = SETTLED.plusDays(20);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Inject
    PairAnswers answers;

    @Inject
    Blockers blockers;

    private Actor clerk;
    private long anchor;

    @BeforeEach
    void agency() {
        clerk = newAgency();
    }

    private Actor newAgency() {
        Actor actor = desk.newAgency();
        anchor = desk.anchor(actor, "小满", 7000, START);
        desk.position(actor, "1100", anchor, START);
        desk.hold(actor, 0, START);
        return actor;
    }

    @Test
    void while_nobody_has_decided_the_line_without_a_sub_order_number_is_frozen_whichever_came_first() {
        imports(clerk);
        Actor other = newAgency();
        counter.orders(other, LATER, settled("1", DAY, "100.00", "100.00"));
        counter.orders(other, SETTLED, old("1", "100.00"));
        assertThat(books(clerk)).isEqualTo(books(other)).contains("old ANCHOR 9999-12-31 -700", "old AGENCY 9999-12-31 -300",
                "new ANCHOR 2026-03-11 -700");
        assertThat(pairs(clerk)).containsExactly("old OPEN new").isEqualTo(pairs(other));
        assertThat(desk.call(clerk, () -> blockers.pairs())).isEqualTo(new Blockers.Waiting(1, 1000));
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void the_same_purchase_is_worth_nothing_the_second_time_and_its_sums_do_not_count() {
        imports(clerk);
        answer(clerk, true);
        assertThat(books(clerk)).containsExactlyInAnyOrder("new PLATFORM 2026-03-11 1000", "new ANCHOR 2026-03-11 -700", "new AGENCY 2026-03-11 -300");
        assertThat(pairs(clerk)).containsExactly("old SAME new");
        assertThat(totals(clerk).settledFen()).isEqualTo(10000);
        assertThat(desk.call(clerk, () -> blockers.pairs().lines())).isZero();
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void two_purchases_are_both_payable_from_the_day_of_the_answer() {
        imports(clerk);
        answer(clerk, false);
        assertThat(books(clerk)).contains("old ANCHOR " + today() + " -700", "new ANCHOR 2026-03-11 -700");
        assertThat(totals(clerk).settledFen()).isEqualTo(20000);
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void a_later_answer_replaces_an_earlier_one_and_the_earlier_stays_written_down() {
        imports(clerk);
        answer(clerk, true);
        answer(clerk, false);
        assertThat(books(clerk)).contains("old ANCHOR " + today() + " -700");
        answer(clerk, true);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(700);
        assertThat(office.list(clerk, "select same::text from pair_answer where agency_id = :agency order by id", String.class))
                .containsExactly("true", "false", "true");
        assertThat(office.number(clerk, "select count(*) from audit_event where agency_id = :agency and action = 'PAIRS_ANSWERED'")).isEqualTo(3);
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void undoing_the_partner_makes_the_pair_as_if_it_had_never_been() {
        counter.orders(clerk, SETTLED, old("1", "100.00"));
        List<String> before = books(clerk);
        for (Consumer<Actor> word : List.<Consumer<Actor>>of(c -> {}, c -> answer(c, true), c -> answer(c, false))) {
            long file = counter.orders(clerk, LATER, settled("1", DAY, "100.00", "100.00"));
            word.accept(clerk);
            Facts.UndoEffect effect = desk.undoEffect(clerk, file);
            desk.undo(clerk, file);
            assertThat(books(clerk)).isEqualTo(before);
            assertThat(pairs(clerk)).isEmpty();
            assertThat(totals(clerk)).as("the effect that was shown").isEqualTo(effect.after().get("settled"));
            assertThat(office.wrong(clerk)).isEmpty();
        }
    }

    @Test
    void an_answer_counts_again_when_the_partner_is_imported_again() {
        long file = imports(clerk);
        answer(clerk, true);
        desk.undo(clerk, file);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(700);
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "100.00"));
        assertThat(pairs(clerk)).containsExactly("old SAME new");
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(700);
    }

    @Test
    void another_partner_asks_again_after_two_purchases() {
        imports(clerk);
        answer(clerk, false);
        Map<OrderField, Object> third = settled("1", DAY, "90.00", "90.00");
        third.put(OrderField.SUB_ORDER_NO, "2");
        counter.orders(clerk, LATER.plusDays(1), third);
        assertThat(pairs(clerk)).hasSize(1).first().asString().startsWith("old OPEN");
        assertThat(counter.frozen(clerk, anchor)).isEqualTo(700);
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void a_line_that_was_paid_is_deducted_once_when_it_turns_out_to_be_told_twice() {
        counter.orders(clerk, SETTLED, old("1", "100.00"));
        office.settle(clerk, SETTLED.plusDays(1));
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "100.00"));
        assertThat(counter.frozen(clerk, anchor)).as("the purchase was paid, so the other line waits").isEqualTo(700);
        answer(clerk, true);
        answer(clerk, true);
        assertThat(counter.holds(clerk, "ANCHOR", anchor, "b.value_date > '2026-03-12'")).as("7.00 of the newer line, less 7.00").isZero();
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void a_claim_goes_to_the_line_with_its_sub_order_number_whichever_came_first() {
        counter.orders(clerk, SETTLED, old("1", "100.00"));
        counter.claims(clerk, SETTLED.plusDays(5), claim("1", 2, "40.00", SETTLED.plusDays(2), SETTLED.plusDays(4)));
        List<String> before = books(clerk);
        long file = counter.orders(clerk, SETTLED.plusDays(1), settled("1", DAY, "100.00", "100.00"));
        answer(clerk, true);
        assertThat(counter.anchorHolds(clerk, anchor)).as("the refund of 40.00 comes off the line that counts").isEqualTo(420);
        desk.undo(clerk, file);
        assertThat(books(clerk)).isEqualTo(before);
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void lines_of_other_items_or_times_are_no_pair_and_cannot_be_answered_about() {
        counter.orders(clerk, SETTLED, old("1", "100.00"));
        Map<OrderField, Object> otherItem = settled("1", DAY, "100.00", "100.00");
        otherItem.put(OrderField.ITEM_ID, "999");
        Map<OrderField, Object> otherTime = settled("1", DAY, "100.00", "100.00");
        otherTime.put(OrderField.SUB_ORDER_NO, "2");
        otherTime.put(OrderField.CREATED_AT, DAY.atTime(9, 31));
        counter.orders(clerk, LATER, otherItem, otherTime);
        assertThat(pairs(clerk)).isEmpty();
        assertThatThrownBy(() -> desk.run(clerk, () -> answers.answer(unnumbered(clerk), true, "x"))).isInstanceOf(BrokenRule.class);
    }

    @Test
    void several_are_answered_at_once() {
        counter.orders(clerk, SETTLED, old("1", "100.00"), old("2", "50.00"));
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "100.00"), settled("2", DAY, "50.00", "50.00"));
        answer(clerk, true);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(1050);
    }

    /** @return the file with the sub-order number */
    private long imports(Actor actor) {
        counter.orders(actor, SETTLED, old("1", "100.00"));
        return counter.orders(actor, LATER, settled("1", DAY, "100.00", "100.00"));
    }

    private static Map<OrderField, Object> old(String no, String amount) {
        Map<OrderField, Object> row = settled(no, DAY, amount, amount);
        row.remove(OrderField.SUB_ORDER_NO);
        return row;
    }

    private void answer(Actor actor, boolean same) {
        List<Long> lines = unnumbered(actor);
        desk.run(actor, () -> answers.answer(lines, same, "与客服核对过"));
    }

    private List<Long> unnumbered(Actor actor) {
        return office.list(actor, "select id from order_line where agency_id = :agency and sub_order_no is null", Long.class);
    }

    private Facts.Tally totals(Actor actor) {
        return desk.undoEffect(actor, 0).before().get("settled");
    }

    private static LocalDate today() {
        return ChinaTime.day(Instant.now());
    }

    private List<String> pairs(Actor actor) {
        return office.list(actor, """
                select case when l.sub_order_no is null then 'old' else 'new' end || ' ' || l.pair || ' ' || case when p.sub_order_no is null then 'old' else 'new' end
                from order_line l join order_line p on p.agency_id = l.agency_id and p.id = l.pair_of
                where l.agency_id = :agency order by 1""", String.class);
    }

    private List<String> books(Actor actor) {
        return office.list(actor, """
                select concat_ws(' ', case when l.sub_order_no is null then 'old' else 'new' end, a.kind, e.value_date, sum(e.fen)) from entry e
                join account a on a.agency_id = e.agency_id and a.id = e.account_id
                join order_line l on l.agency_id = e.agency_id and l.id = e.line_id
                where e.agency_id = :agency group by l.id, l.sub_order_no, a.kind, a.anchor_id, e.value_date having sum(e.fen) <> 0 order by 1""", String.class);
    }
}
