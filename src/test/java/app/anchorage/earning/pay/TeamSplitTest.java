package app.anchorage.earning.pay;

import static app.anchorage.earning.pay.TiersTest.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TeamSplitTest {
    private static TeamSplit.Party party(long payee, String share, String cap) {
        return new TeamSplit.Party(payee, Rate.percent(share), cap == null ? null : yuan(cap));
    }

    private static final TeamSplit SPLIT = new TeamSplit(List.of(party(9, "2", null)), yuan("1000.00"),
            List.of(party(1, "60", null), party(2, "5", "300.00")));

    @Test
    void a_line_is_shared_without_recovery_and_caps() {
        TeamSplit.Parts parts = SPLIT.line(yuan("100.00"));
        assertThat(parts.parts()).containsExactly(new TeamSplit.Part(9, yuan("2.00")), new TeamSplit.Part(1, yuan("58.80")),
                new TeamSplit.Part(2, yuan("4.90")));
        assertThat(parts.agency()).isEqualTo(yuan("34.30"));
    }

    @Test
    void a_month_recovers_cost_before_the_pool_and_caps_after_it() {
        TeamSplit.Parts parts = SPLIT.month(yuan("10000.00"));
        assertThat(parts.parts()).containsExactly(new TeamSplit.Part(9, yuan("200.00")), new TeamSplit.Part(1, yuan("5280.00")),
                new TeamSplit.Part(2, yuan("300.00")));
        assertThat(parts.agency()).isEqualTo(yuan("4220.00"));
    }

    @Test
    void a_month_below_its_cost_gives_the_pool_nothing() {
        TeamSplit.Parts parts = SPLIT.month(yuan("500.00"));
        assertThat(parts.parts().get(1).amount()).isEqualTo(Money.ZERO);
        assertThat(parts.agency()).isEqualTo(yuan("490.00"));
    }

    @Test
    void worked_example_19_is_the_split_without_a_team() {
        TeamSplit plain = new TeamSplit(List.of(), Money.ZERO, List.of(party(1, "65", null)));
        assertThat(plain.line(yuan("33.35")).parts().get(0).amount()).isEqualTo(yuan("21.68"));
        assertThat(plain.line(yuan("33.35")).agency()).isEqualTo(yuan("11.67"));
    }

    @Property
    void the_parts_sum_to_the_amount(@ForAll @LongRange(min = -10_000_000, max = 10_000_000) long fen, @ForAll @IntRange(max = 30) int fee,
            @ForAll @IntRange(max = 50) int anchor, @ForAll @IntRange(max = 20) int team, @ForAll @LongRange(max = 5_000_000) long recovery,
            @ForAll @LongRange(max = 1_000_000) long cap) {
        TeamSplit split = new TeamSplit(List.of(party(9, "" + fee, null)), Money.fen(recovery),
                List.of(party(1, "" + anchor, null), new TeamSplit.Party(2, Rate.percent("" + team), Money.fen(cap))));
        for (TeamSplit.Parts parts : List.of(split.line(Money.fen(fen)), split.month(Money.fen(fen)))) {
            assertThat(parts.parts().stream().map(TeamSplit.Part::amount).reduce(parts.agency(), Money::plus)).isEqualTo(Money.fen(fen));
        }
    }

    @Property
    void a_fully_refunded_amount_leaves_nobody_anything(@ForAll @IntRange(max = 100) int share) {
        TeamSplit split = new TeamSplit(List.of(), Money.ZERO, List.of(party(1, "" + share, null)));
        assertThat(split.line(Money.ZERO).parts().get(0).amount()).isEqualTo(Money.ZERO);
        assertThat(split.line(Money.ZERO).agency()).isEqualTo(Money.ZERO);
    }
}
