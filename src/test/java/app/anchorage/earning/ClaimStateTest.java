package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.earning.ClaimState.Effect;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClaimStateTest {
    @Test
    void three_states_keep_it_frozen_two_deduct_one_releases_and_two_are_the_merchants() {
        assertThat(codes(Effect.KEEPS_FROZEN)).containsExactly(4, 11, 12);
        assertThat(codes(Effect.DEDUCTS)).containsExactly(2, 13);
        assertThat(codes(Effect.RELEASES)).containsExactly(3);
        assertThat(codes(Effect.MERCHANT_PAYS)).containsExactly(14, 15);
    }

    @Test
    void reads_its_own_words_and_codes() {
        for (ClaimState state : ClaimState.values()) {
            assertThat(ClaimState.ofWord(state.word())).contains(state);
            assertThat(ClaimState.ofWord(" " + state.code())).contains(state);
            assertThat(ClaimState.ofCode(state.code())).contains(state);
        }
    }

    @Test
    void reads_the_same_word_written_otherwise() {
        assertThat(ClaimState.ofWord(" 维权成功 ")).contains(ClaimState.SUCCEEDED);
        assertThat(ClaimState.ofWord("发生多次维权,待处理")).contains(ClaimState.REPEATED);
        assertThat(ClaimState.ofWord("从淘客处补扣(钱已结给淘客) 等待扣款")).contains(ClaimState.PROMOTER_PAYS);
        assertThat(ClaimState.ofWord("从卖家处补扣，扣款成功")).contains(ClaimState.MERCHANT_PAID);
    }

    @Test
    void does_not_guess_an_unknown_word() {
        assertThat(ClaimState.ofWord("维权关闭")).isEmpty();
        assertThat(ClaimState.ofWord("")).isEmpty();
        assertThat(ClaimState.ofCode(1)).isEmpty();
    }

    private static int[] codes(Effect effect) {
        return Arrays.stream(ClaimState.values()).filter(state -> state.effect() == effect).mapToInt(ClaimState::code).sorted().toArray();
    }
}
