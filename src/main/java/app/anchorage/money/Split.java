package app.anchorage.money;

import java.util.ArrayList;
import java.util.List;

/** Parts of an amount by cumulative shares: each boundary is rounded half up, so the parts always sum to the whole. */
public final class Split {
    private Split() {}

    /**
     * Party k gets half-up(base × shares 1..k) − what 1..k−1 got; one more part at the end takes the rest (design 1, worked example 19).
     *
     * @throws IllegalArgumentException on a negative share or shares above 100 % together
     */
    public static List<Money> of(Money base, List<Rate> shares) {
        List<Money> parts = new ArrayList<>();
        Rate cumulative = Rate.ZERO;
        Money given = Money.ZERO;
        for (Rate share : shares) {
            cumulative = add(cumulative, share);
            Money through = base.times(cumulative);
            parts.add(through.minus(given));
            given = through;
        }
        parts.add(base.minus(given));
        return List.copyOf(parts);
    }

    private static Rate add(Rate cumulative, Rate share) {
        Rate sum = cumulative.plus(share);
        if (share.millionths() < 0 || sum.millionths() > Rate.ONE.millionths()) {
            throw new IllegalArgumentException("shares must lie between 0 and 100% together, not " + sum);
        }
        return sum;
    }
}
