package app.anchorage.earning;

import app.anchorage.money.Money;

/**
 * What a guarantee of sales owes the merchant: fee × shortfall ÷ guarantee, half up, never below zero nor above the fee (worked example 23).
 *
 * @param missing how much the sales stayed below the guarantee
 */
public record Shortfall(Money missing, Money refund) {

    /** @param target the guaranteed sales, positive; @param sales what counts, a make-up slot's sales among it */
    public static Shortfall of(Money fee, Money target, Money sales) {
        if (!target.isPositive()) {
            throw new IllegalArgumentException("a guarantee is positive, not " + target);
        }
        Money missing = target.minus(sales).max(Money.ZERO).min(target);
        return new Shortfall(missing, fee.share(missing, target));
    }
}
