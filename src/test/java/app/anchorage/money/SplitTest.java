package app.anchorage.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void gives_each_party_its_cumulative_boundary_and_the_last_the_rest() {
        assertThat(Split.of(Money.yuan("0.05"), List.of(Rate.percent("33"), Rate.percent("33"))))
                .containsExactly(Money.yuan("0.02"), Money.yuan("0.01"), Money.yuan("0.02"));
    }

    @Test
    void refuses_more_than_the_whole() {
        assertThatThrownBy(() -> Split.of(Money.ZERO, List.of(Rate.percent("60"), Rate.percent("40.01"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.of(Money.ZERO, List.of(Rate.percent("-1")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void sums_to_the_base_and_mirrors_a_reversal(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen,
            @ForAll @Size(max = 4) List<@IntRange(max = 250_000) Integer> shares) {
        List<Rate> rates = shares.stream().map(share -> new Rate(share)).toList();
        List<Money> parts = Split.of(Money.fen(fen), rates);
        assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.fen(fen));
        assertThat(Split.of(Money.fen(-fen), rates)).isEqualTo(parts.stream().map(Money::negate).toList());
    }
}
