package app.anchorage.earning;

import app.anchorage.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which completed refunds the settled amount already lacks, so that nothing is deducted twice silently.
 *
 * @param known refunds that are inside: a person said so, or together they fill the gap between paid and settled exactly
 * @param asked refunds of which it cannot be told
 */
record Inside(List<Claim> known, List<Claim> asked) {

    static Inside of(SettledRow row, List<Claim> deducting) {
        List<Claim> known = new ArrayList<>(deducting.stream().filter(Claim::answeredInside).toList());
        List<Claim> asked = new ArrayList<>(deducting.stream().filter(claim -> claim.refund() == null && !claim.answeredInside()).toList());
        List<Claim> maybe = deducting.stream().filter(claim -> maybe(row, claim)).toList();
        if (!maybe.isEmpty() && exact(row, known, maybe)) {
            known.addAll(maybe);
        } else if (lacksSomething(row, known)) {
            asked.addAll(maybe);
        }
        return new Inside(List.copyOf(known), List.copyOf(asked));
    }

    /** The refunds that come off: those neither inside nor in question. */
    List<Claim> off(List<Claim> deducting) {
        return deducting.stream().filter(claim -> !known.contains(claim) && !asked.contains(claim)).toList();
    }

    private static boolean maybe(SettledRow row, Claim claim) {
        boolean open = claim.refund() != null && claim.alreadyInside() == null;
        return open && row != null && row.settled() != null && row.mayKnow(claim);
    }

    private static boolean exact(SettledRow row, List<Claim> known, List<Claim> maybe) {
        boolean timed = row.moment() != null && maybe.stream().allMatch(claim -> claim.completedAt() != null);
        return timed && row.gap() != null && row.gap().equals(sum(known).plus(sum(maybe)));
    }

    private static boolean lacksSomething(SettledRow row, List<Claim> known) {
        return row != null && (row.gap() == null || row.gap().compareTo(sum(known)) > 0);
    }

    static Money sum(List<Claim> claims) {
        return claims.stream().map(Claim::refund).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }
}
