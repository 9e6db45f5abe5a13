package app.anchorage.earning;

import static app.anchorage.earning.Difference.NEVER;
import static app.anchorage.earning.Difference.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final LocalDate DUE = day(20);
    private static final LocalDate FACT = day(28);

    @Test
    void the_first_booking_lies_on_the_due_day() {
        assertThat(Difference.changes(fresh("53.89", Map.of(), false, null, NEVER))).isEqualTo(at(DUE, "53.89"));
    }

    @Test
    void the_first_booking_of_a_frozen_line_lies_open() {
        assertThat(Difference.changes(fresh("53.89", Map.of(), true, null, NEVER))).isEqualTo(at(OPEN, "53.89"));
    }

    @Test
    void a_release_lies_on_the_latest_of_due_day_release_and_first_open_day() {
        Map<LocalDate, Money> frozen = at(OPEN, "45.00");
        assertThat(Difference.changes(fresh("45.00", frozen, false, day(18), NEVER))).isEqualTo(at(OPEN, "-45.00", DUE, "45.00"));
        assertThat(Difference.changes(fresh("45.00", frozen, false, day(24), NEVER))).isEqualTo(at(OPEN, "-45.00", day(24), "45.00"));
        assertThat(Difference.changes(fresh("45.00", frozen, false, day(24), day(26)))).isEqualTo(at(OPEN, "-45.00", day(27), "45.00"));
    }

    @Test
    void a_late_difference_lies_on_the_day_of_its_fact_or_the_first_open_day() {
        assertThat(Difference.changes(closed("37.69", "53.89", Map.of(), false, day(22)))).isEqualTo(at(FACT, "-16.20"));
        assertThat(Difference.changes(closed("37.69", "53.89", Map.of(), false, day(29)))).isEqualTo(at(day(30), "-16.20"));
    }

    @Test
    void a_certain_refund_of_a_closed_line_is_deducted_while_another_reason_is_open() {
        assertThat(Difference.changes(closed("37.69", "53.89", Map.of(), true, day(22)))).isEqualTo(at(FACT, "-16.20"));
    }

    @Test
    void open_amounts_keep_their_days() {
        assertThat(Difference.changes(closed("30.00", "53.89", at(day(25), "-16.20"), false, day(22)))).isEqualTo(at(FACT, "-7.69"));
    }

    @Test
    void opposite_signs_cancel_first_the_latest_day_giving_way() {
        SortedMap<LocalDate, Money> owed = at(day(24), "10.00", day(26), "5.00");
        assertThat(Difference.changes(closed("62.00", "53.00", owed, false, day(22)))).isEqualTo(at(day(24), "-1.00", day(26), "-5.00"));
        assertThat(Difference.changes(closed("50.00", "53.00", owed, false, day(22))))
                .isEqualTo(at(day(24), "-10.00", day(26), "-5.00", FACT, "-3.00"));
        assertThat(Difference.changes(closed("53.00", "53.00", at(day(25), "-16.20"), false, day(22)))).isEqualTo(at(day(25), "16.20"));
    }

    @Test
    void a_frozen_line_is_owed_only_at_open_and_has_nothing_negative_beside() {
        SortedMap<LocalDate, Money> open = at(day(24), "10.00");
        assertThat(Difference.changes(closed("63.00", "53.00", open, true, day(22)))).isEqualTo(at(day(24), "-10.00", OPEN, "10.00"));
        assertThat(Difference.changes(closed("50.00", "53.00", at(OPEN, "10.00"), true, day(22)))).isEqualTo(at(OPEN, "-10.00", FACT, "-3.00"));
    }

    @Test
    void what_lay_open_does_not_keep_its_place_after_the_release() {
        assertThat(Difference.changes(closed("63.00", "53.00", at(OPEN, "10.00"), false, day(22)))).isEqualTo(at(OPEN, "-10.00", FACT, "10.00"));
    }

    @Test
    void a_line_moved_off_a_closed_day_counts_as_closed() {
        Position excluded = new Position(yuan("45.00"), Money.ZERO, true, at(day(23), "45.00"), day(22), false, DUE, null, FACT);
        assertThat(Difference.changes(excluded)).isEmpty();
    }

    @Test
    void lesson_2_a_line_that_never_settled_books_nothing_when_it_is_reversed() {
        assertThat(Difference.changes(fresh("0.00", Map.of(), false, null, NEVER))).isEmpty();
        assertThat(Difference.changes(fresh("0.00", Map.of(), true, null, day(22)))).isEmpty();
    }

    @Test
    void an_unknown_payee_lies_open_until_assigned() {
        Position suspense = new Position(yuan("53.82"), Money.ZERO, false, at(), NEVER, false, OPEN, null, FACT);
        assertThat(Difference.changes(suspense)).isEqualTo(at(OPEN, "53.82"));
    }

    @Test
    void refuses_an_open_amount_on_a_closed_day_and_a_sum_without_entry() {
        assertThatThrownBy(() -> fresh("1.00", at(DUE, "1.00"), false, null, DUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(yuan("1.00"), yuan("1.00"), false, at(), NEVER, false, DUE, null, FACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void lands_on_what_it_should_be_once_and_treats_both_signs_alike(@ForAll @IntRange(min = -50, max = 50) int should,
            @ForAll @IntRange(min = -50, max = 50) int closed, @ForAll @IntRange(min = -50, max = 50) int early,
            @ForAll @IntRange(min = -50, max = 50) int late, @ForAll @IntRange(min = -50, max = 50) int open, @ForAll boolean frozen) {
        Position position = random(should, closed, early, late, open, frozen);
        SortedMap<LocalDate, Money> changes = Difference.changes(position);
        TreeMap<LocalDate, Money> after = new TreeMap<>(position.open());
        changes.forEach((day, amount) -> after.merge(day, amount, Money::plus));
        after.values().removeIf(Money::isZero);
        assertThat(after.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.fen(should - closed));
        assertThat(after.values()).allMatch(amount -> amount.isPositive() == should > closed);
        assertThat(Difference.changes(with(position, after))).isEmpty();
        if (!frozen) {
            assertThat(Difference.changes(random(-should, -closed, -early, -late, -open, false))).isEqualTo(negated(changes));
        }
    }

    private static Position random(int should, int closed, int early, int late, int open, boolean frozen) {
        SortedMap<LocalDate, Money> lies = new TreeMap<>(Map.of(day(24), Money.fen(early), day(29), Money.fen(late), OPEN, Money.fen(open)));
        return new Position(Money.fen(should), Money.fen(closed), closed != 0 || early % 2 == 0, lies, day(22), frozen, DUE, null, FACT);
    }

    private static Position with(Position p, SortedMap<LocalDate, Money> open) {
        return new Position(p.should(), p.closed(), p.anyClosed(), open, p.closedThrough(), p.frozen(), p.due(), p.lastRelease(),
                p.factDay().plusDays(3));
    }

    private static SortedMap<LocalDate, Money> negated(SortedMap<LocalDate, Money> amounts) {
        SortedMap<LocalDate, Money> negated = new TreeMap<>(amounts);
        negated.replaceAll((day, amount) -> amount.negate());
        return negated;
    }

    private static Position fresh(String should, Map<LocalDate, Money> open, boolean frozen, LocalDate release, LocalDate closedThrough) {
        return new Position(yuan(should), Money.ZERO, false, new TreeMap<>(open), closedThrough, frozen, DUE, release, FACT);
    }

    private static Position closed(String should, String closed, Map<LocalDate, Money> open, boolean frozen, LocalDate closedThrough) {
        return new Position(yuan(should), yuan(closed), true, new TreeMap<>(open), closedThrough, frozen, DUE, null, FACT);
    }

    private static SortedMap<LocalDate, Money> at(Object... daysAndYuan) {
        SortedMap<LocalDate, Money> amounts = new TreeMap<>();
        for (int i = 0; i < daysAndYuan.length; i += 2) {
            amounts.put((LocalDate) daysAndYuan[i], yuan((String) daysAndYuan[i + 1]));
        }
        return amounts;
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 3, day);
    }

    private static Money yuan(String amount) {
        return Money.yuan(amount);
    }
}
