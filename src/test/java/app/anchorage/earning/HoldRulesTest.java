package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.earning.HoldRule.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldRulesTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 5);
    private static final HoldRule AGENCY = new HoldRule(1, Scope.AGENCY, null, 15, JANUARY);
    private static final HoldRule TAOBAO = new HoldRule(2, Scope.PLATFORM, "taobao", 10, JANUARY);
    private static final HoldRule SHOES = new HoldRule(3, Scope.CATEGORY, "shoes", 20, JANUARY);
    private static final HoldRule SIGNED = new HoldRule(4, Scope.AGREEMENT, "A-7", 0, JANUARY);
    private static final HoldRules ALL = new HoldRules(List.of(SHOES, AGENCY, SIGNED, TAOBAO));

    @Test
    void the_most_specific_rule_wins() {
        assertThat(ALL.winner(new HoldKeys("taobao", "shoes", "A-7"), MARCH)).contains(SIGNED);
        assertThat(ALL.winner(new HoldKeys("taobao", "shoes", "A-8"), MARCH)).contains(SHOES);
        assertThat(ALL.winner(new HoldKeys("taobao", null, null), MARCH)).contains(TAOBAO);
        assertThat(ALL.winner(new HoldKeys("douyin", "hats", null), MARCH)).contains(AGENCY);
    }

    @Test
    void the_due_day_is_the_settlement_day_plus_the_days() {
        assertThat(AGENCY.due(MARCH)).isEqualTo("2025-03-20");
        assertThat(SIGNED.due(MARCH)).isEqualTo(MARCH);
    }

    @Test
    void the_latest_rule_in_force_on_the_settlement_day_wins_within_a_scope() {
        HoldRule later = new HoldRule(5, Scope.AGENCY, null, 30, MARCH);
        HoldRules rules = new HoldRules(List.of(later, AGENCY));
        HoldKeys none = new HoldKeys(null, null, null);
        assertThat(rules.winner(none, MARCH)).contains(later);
        assertThat(rules.winner(none, MARCH.minusDays(1))).contains(AGENCY);
    }

    @Test
    void lesson_6_and_7_a_rule_from_today_on_leaves_yesterdays_due_day() {
        List<HoldRule> changed = Stream.concat(ALL.rules().stream(), Stream.of(new HoldRule(9, Scope.AGREEMENT, "A-7", 60, MARCH))).toList();
        HoldKeys keys = new HoldKeys("taobao", "shoes", "A-7");
        LocalDate yesterday = MARCH.minusDays(1);
        assertThat(new HoldRules(changed).winner(keys, yesterday)).isEqualTo(ALL.winner(keys, yesterday));
    }

    @Test
    void without_a_rule_in_force_no_due_day_is_made_up() {
        assertThat(ALL.winner(new HoldKeys("taobao", "shoes", "A-7"), JANUARY.minusDays(1))).isEmpty();
        assertThatThrownBy(() -> new HoldRule(1, Scope.PLATFORM, null, 3, JANUARY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HoldRule(1, Scope.AGENCY, null, -1, JANUARY)).isInstanceOf(IllegalArgumentException.class);
    }
}
