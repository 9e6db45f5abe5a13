package app.anchorage.earning;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a line's claims do to its money together (design 1, rule 2; domain 2.4).
 *
 * @param deducted claims that come off the settled amount: refunds that are not inside it already
 * @param frozen while a claim is open or a question is unanswered
 * @param lastRelease latest day a claim's freeze ended, null when none has
 * @param questions claims a person must answer: is the refund already inside the settled amount? Until then they freeze and do not deduct
 * @param notices claims paid by the merchant, shown to a person without freezing
 */
public record ClaimEffect(List<Claim> deducted, boolean frozen, LocalDate lastRelease, List<Claim> questions, List<Claim> notices) {

    /** @param row the winning order row, null when a claim came before its line */
    public static ClaimEffect of(SettledRow row, Collection<Claim> claims) {
        List<Claim> deducting = with(claims, ClaimState.Effect.DEDUCTS);
        Inside inside = Inside.of(row, deducting);
        boolean open = !with(claims, ClaimState.Effect.KEEPS_FROZEN).isEmpty();
        return new ClaimEffect(inside.off(deducting), open || !inside.asked().isEmpty(), lastRelease(claims), inside.asked(),
                with(claims, ClaimState.Effect.MERCHANT_PAYS));
    }

    /** What must come off the settled amount. */
    public Money refunded() {
        return Inside.sum(deducted);
    }

    /** The refunds that come off, summed up to each day from which one counts; empty while a day is unknown. */
    public SortedMap<LocalDate, Money> refundedBy() {
        SortedMap<LocalDate, Money> days = new TreeMap<>();
        if (deducted.stream().allMatch(claim -> claim.releasedOn() != null)) {
            deducted.forEach(claim -> days.put(claim.releasedOn(), Money.ZERO));
            days.replaceAll((day, none) -> Inside.sum(deducted.stream().filter(claim -> !claim.releasedOn().isAfter(day)).toList()));
        }
        return days;
    }

    private static List<Claim> with(Collection<Claim> claims, ClaimState.Effect effect) {
        return claims.stream().filter(claim -> claim.has(effect)).toList();
    }

    private static LocalDate lastRelease(Collection<Claim> claims) {
        return claims.stream().map(Claim::releasedOn).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }
}
