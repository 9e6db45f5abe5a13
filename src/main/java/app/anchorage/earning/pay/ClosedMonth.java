package app.anchorage.earning.pay;

import app.anchorage.money.Money;

/**
 * A month's commission as it stood when it was closed, for agreements that do not re-rate a closed month: its effective rate stays
 * (worked example 21 without re-rating: 85,500.00 whole, 68,817.07 marginal).
 */
public record ClosedMonth(Money sales, Money commission) {

    /** The closed commission × sales now ÷ sales then, half up. @param otherwise what the form gives, for a month closed without sales */
    public Money commissionFor(Money salesNow, Money otherwise) {
        return sales.isZero() ? otherwise : commission.share(salesNow, sales);
    }
}
