package app.anchorage.roster;

import app.anchorage.earning.HoldKeys;
import app.anchorage.earning.HoldRule;
import app.anchorage.earning.HoldRule.Scope;
import app.anchorage.earning.HoldRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which hold rule an anchor's lines meet when they settle on a day, from the most specific to the agency's own.
 *
 * @param rungs all that speak, in order
 */
public record HoldLadder(List<Rung> rungs) {
    private static final String THIS_AGREEMENT = "this";

    /**
     * One rule and what became of it.
     *
     * @param key the category or platform it is about
     * @param days null when there is no such rule
     * @param wins whether it decides, for a category: for items of that category
     */
    public record Rung(Scope scope, String key, Integer days, LocalDate validFrom, boolean wins) {
        public String nameKey() {
            return "roster_hold_" + scope;
        }

        public boolean isCategory() {
            return scope == Scope.CATEGORY;
        }
    }

    /** @param rules of the agency, without agreements; @param own the agreement's hold days on that day */
    public static HoldLadder of(List<HoldRule> rules, OptionalInt own, String platform, LocalDate settledOn) {
        HoldRules all = new HoldRules(Stream.concat(rules.stream(), asRule(own).stream()).toList());
        List<Rung> rungs = new ArrayList<>();
        HoldKeys plain = new HoldKeys(platform, null, THIS_AGREEMENT);
        rungs.add(rung(Scope.AGREEMENT, "", all, new HoldKeys(null, null, THIS_AGREEMENT), plain, settledOn));
        rules.stream().filter(r -> r.scope() == Scope.CATEGORY).map(HoldRule::key).distinct().sorted().forEach(category -> {
            HoldKeys keys = new HoldKeys(platform, category, THIS_AGREEMENT);
            rungs.add(rung(Scope.CATEGORY, category, all, new HoldKeys(null, category, null), keys, settledOn));
        });
        rungs.add(rung(Scope.PLATFORM, platform, all, new HoldKeys(platform, null, null), plain, settledOn));
        rungs.add(rung(Scope.AGENCY, "", all, new HoldKeys(null, null, null), plain, settledOn));
        return new HoldLadder(List.copyOf(rungs));
    }

    private static Rung rung(Scope scope, String key, HoldRules all, HoldKeys only, HoldKeys item, LocalDate day) {
        Optional<HoldRule> rule = all.winner(only, day).filter(r -> r.scope() == scope);
        boolean wins = rule.isPresent() && all.winner(item, day).equals(rule);
        boolean dated = rule.isPresent() && scope != Scope.AGREEMENT;
        return new Rung(scope, key, rule.map(HoldRule::days).orElse(null), dated ? rule.get().validFrom() : null, wins);
    }

    private static Optional<HoldRule> asRule(OptionalInt own) {
        return own.isEmpty() ? Optional.empty()
                : Optional.of(new HoldRule(0, Scope.AGREEMENT, THIS_AGREEMENT, own.getAsInt(), LocalDate.MIN));
    }

    /** The rule for an item of no special category. */
    public Optional<Rung> winner() {
        return rungs.stream().filter(r -> r.wins() && r.scope() != Scope.CATEGORY).findFirst();
    }
}
