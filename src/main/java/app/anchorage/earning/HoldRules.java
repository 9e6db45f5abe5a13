package app.anchorage.earning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An agency's hold rules: the most specific one in force on the settlement day decides (design 1, rule 4). */
public record HoldRules(List<HoldRule> rules) {
    private static final Comparator<HoldRule> WINNER_LAST =
            Comparator.comparing(HoldRule::scope).thenComparing(HoldRule::validFrom).thenComparing(HoldRule::id);

    public HoldRules {
        rules = List.copyOf(rules);
    }

    /** The rule that decides, so a page can name it; empty when none was in force: then no due day is known. */
    public Optional<HoldRule> winner(HoldKeys keys, LocalDate settledOn) {
        return rules.stream().filter(rule -> rule.speaksFor(keys, settledOn)).max(WINNER_LAST);
    }
}
