package app.anchorage.earning.pay;

import app.anchorage.money.Money;

/**
 * What a month comes to.
 *
 * @param fixed the side of hours or floor
 * @param earned the side of base and commission
 * @param commission of all the month's lines, tiers included
 */
public record MonthPay(Money fixed, Money earned, Money commission) {

    /** The larger side. */
    public Money total() {
        return fixed.max(earned);
    }

    /** What the month adds to its commission: a base, or what a floor lacks. Never negative. */
    public Money topUp() {
        return total().minus(commission);
    }

    public boolean commissionWins() {
        return earned.compareTo(fixed) >= 0;
    }

    /** By how much the larger side is larger. */
    public Money lead() {
        return total().minus(fixed.min(earned));
    }
}
