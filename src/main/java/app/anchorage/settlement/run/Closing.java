package app.anchorage.settlement.run;

import app.anchorage.money.Money;

/**
 * What a payee's account comes to at the cutoff: a positive closing of at least the agency's minimum is paid, all else is carried. A negative
 * closing is never paid and never forgotten.
 */
public record Closing(Money closing, Money payout, Money carried) {
    public static Closing of(Money opening, Money movement, Money minimum) {
        Money closing = opening.plus(movement);
        boolean pays = closing.isPositive() && closing.compareTo(minimum) >= 0;
        Money payout = pays ? closing : Money.ZERO;
        return new Closing(closing, payout, closing.minus(payout));
    }
}
