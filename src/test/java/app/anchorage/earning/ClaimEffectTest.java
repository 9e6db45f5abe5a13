package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimEffectTest {
    private static final Instant NOON = Instant.parse("2025-03-10T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final Instant EARLIER = NOON.minusSeconds(3600);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    @Test
    void an_open_claim_freezes_and_deducts_nothing() {
        for (ClaimState state : List.of(ClaimState.CREATED, ClaimState.REPEATED, ClaimState.PROMOTER_PAYS)) {
            assertThat(effect(row("499.00", "499.00"), Claim.of("1", yuan("150.00"), state, null)))
                    .isEqualTo(new ClaimEffect(List.of(), true, null, List.of(), List.of()));
        }
    }

    @Test
    void a_successful_claim_is_deducted_and_releases_on_the_day_it_completed() {
        Claim claim = succeeded("150.00", LATER);
        assertThat(effect(row("499.00", "499.00"), claim).refunded()).isEqualTo(yuan("150.00"));
        assertThat(effect(row("499.00", "499.00"), claim))
                .isEqualTo(new ClaimEffect(List.of(claim), false, DAY, List.of(), List.of()));
    }

    @Test
    void a_failed_claim_only_releases() {
        Claim failed = Claim.of("1", yuan("150.00"), ClaimState.FAILED, Instant.parse("2025-03-24T16:30:00Z"));
        assertThat(effect(row("499.00", "499.00"), failed).lastRelease()).as("already the 25th in China").isEqualTo("2025-03-25");
        assertThat(effect(row("499.00", "499.00"), failed).refunded()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_the_merchant_pays_is_shown_but_changes_nothing() {
        Claim paid = Claim.of("1", yuan("499.00"), ClaimState.MERCHANT_PAYS, NOON);
        assertThat(effect(row("499.00", "499.00"), paid)).isEqualTo(new ClaimEffect(List.of(), false, DAY, List.of(), List.of(paid)));
    }

    @Test
    void a_refund_that_exactly_fills_the_gap_of_a_later_row_is_already_inside() {
        assertThat(effect(row("349.00", "499.00"), succeeded("150.00", EARLIER)))
                .isEqualTo(new ClaimEffect(List.of(), false, DAY, List.of(), List.of()));
    }

    @Test
    void a_refund_completed_after_the_row_is_not_inside_it() {
        assertThat(effect(row("349.00", "499.00"), succeeded("150.00", LATER)).refunded()).isEqualTo(yuan("150.00"));
    }

    @Test
    void a_gap_of_another_size_is_asked_about_and_freezes_instead_of_deducting() {
        Claim claim = succeeded("150.00", EARLIER);
        assertThat(effect(row("399.00", "499.00"), claim)).isEqualTo(new ClaimEffect(List.of(), true, DAY, List.of(claim), List.of()));
    }

    @Test
    void a_persons_answer_ends_the_question_on_its_day() {
        LocalDate answered = DAY.plusDays(9);
        Claim claim = succeeded("150.00", EARLIER);
        assertThat(effect(row("399.00", "499.00"), claim.answered(true, answered)))
                .isEqualTo(new ClaimEffect(List.of(), false, answered, List.of(), List.of()));
        assertThat(effect(row("399.00", "499.00"), claim.answered(false, answered)))
                .isEqualTo(new ClaimEffect(List.of(claim.answered(false, answered)), false, answered, List.of(), List.of()));
        assertThatThrownBy(() -> new Claim("1", null, ClaimState.FAILED, null, true, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_refunds_fill_a_gap_together_or_both_are_asked() {
        Claim one = succeeded("50.00", EARLIER);
        Claim two = new Claim("2", yuan("50.00"), ClaimState.PROMOTER_PAID, EARLIER, null, null);
        assertThat(effect(row("399.00", "499.00"), one, two).refunded()).isEqualTo(Money.ZERO);
        assertThat(effect(row("399.00", "499.00"), one, two).frozen()).isFalse();
        assertThat(effect(row("449.00", "499.00"), one, two).questions()).as("only one of them is inside").containsExactly(one, two);
        assertThat(effect(row("449.00", "499.00"), one.answered(true, DAY), two).refunded()).isEqualTo(yuan("50.00"));
        assertThat(effect(row("449.00", "499.00"), one.answered(false, DAY), two).refunded()).isEqualTo(yuan("50.00"));
    }

    @Test
    void a_row_settled_in_full_has_nothing_inside() {
        assertThat(effect(row("499.00", "499.00"), succeeded("150.00", EARLIER)).refunded()).isEqualTo(yuan("150.00"));
    }

    @Test
    void what_cannot_be_told_is_asked() {
        Claim claim = succeeded("150.00", EARLIER);
        Claim noAmount = Claim.of("1", null, ClaimState.SUCCEEDED, LATER);
        Claim noMoment = succeeded("150.00", null);
        assertThat(effect(new SettledRow(yuan("349.00"), null, NOON), claim).questions()).containsExactly(claim);
        assertThat(effect(row("499.00", "499.00"), noAmount).questions()).containsExactly(noAmount);
        assertThat(effect(row("349.00", "499.00"), noMoment).questions()).containsExactly(noMoment);
    }

    @Test
    void lesson_10_a_claim_may_come_before_its_line_or_its_settlement() {
        Claim claim = succeeded("150.00", EARLIER);
        assertThat(effect(null, claim)).isEqualTo(new ClaimEffect(List.of(claim), false, DAY, List.of(), List.of()));
        assertThat(effect(new SettledRow(null, yuan("499.00"), NOON), claim).frozen()).isFalse();
        assertThat(effect(null, Claim.of("1", null, ClaimState.CREATED, null)).frozen()).isTrue();
    }

    private static ClaimEffect effect(SettledRow row, Claim... claims) {
        return ClaimEffect.of(row, List.of(claims));
    }

    private static Claim succeeded(String refund, Instant completed) {
        return Claim.of("1", yuan(refund), ClaimState.SUCCEEDED, completed);
    }

    private static SettledRow row(String settled, String paid) {
        return new SettledRow(yuan(settled), yuan(paid), NOON);
    }

    private static Money yuan(String amount) {
        return Money.yuan(amount);
    }
}
