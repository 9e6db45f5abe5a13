package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.earning.HoldRule;
import app.anchorage.earning.HoldRule.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HoldLadderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LocalDate LONG_AGO = LocalDate.parse("2000-01-01");
    private static final HoldRule AGENCY = new HoldRule(1, Scope.AGENCY, "", 15, LONG_AGO);
    private static final HoldRule PLATFORM = new HoldRule(2, Scope.PLATFORM, "TAOBAO", 10, LONG_AGO);
    private static final HoldRule CLOTHES = new HoldRule(3, Scope.CATEGORY, "女装", 20, LONG_AGO);

    @Test
    void the_agreement_wins_over_all() {
        var ladder = ladder(OptionalInt.of(7), AGENCY, PLATFORM, CLOTHES);
        assertThat(ladder.rungs()).extracting(HoldLadder.Rung::scope)
                .containsExactly(Scope.AGREEMENT, Scope.CATEGORY, Scope.PLATFORM, Scope.AGENCY);
        assertThat(ladder.rungs()).filteredOn(HoldLadder.Rung::wins).extracting(HoldLadder.Rung::days).containsExactly(7);
    }

    @Test
    void without_one_the_category_wins_for_its_items_and_the_platform_for_the_rest() {
        var ladder = ladder(OptionalInt.empty(), AGENCY, PLATFORM, CLOTHES);
        assertThat(ladder.rungs()).filteredOn(HoldLadder.Rung::wins).extracting(HoldLadder.Rung::days).containsExactly(20, 10);
        assertThat(ladder.winner()).hasValueSatisfying(w -> assertThat(w.scope()).isEqualTo(Scope.PLATFORM));
    }

    @Test
    void the_agency_is_the_last_resort_and_what_is_missing_has_no_days() {
        var ladder = ladder(OptionalInt.empty(), AGENCY);
        assertThat(ladder.rungs()).extracting(HoldLadder.Rung::days).containsExactly(null, null, 15);
        assertThat(ladder.winner()).hasValueSatisfying(w -> assertThat(w.scope()).isEqualTo(Scope.AGENCY));
    }

    private static HoldLadder ladder(OptionalInt own, HoldRule... rules) {
        return HoldLadder.of(List.of(rules), own, "TAOBAO", TODAY);
    }
}
