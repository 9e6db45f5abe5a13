package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.List;

/** 付款预估收入: what a paid line may come to be worth, fee inside; only shown, never booked (domain 2.1, 2.2). */
public final class Estimate {
    private Estimate() {}

    /** Commission on the paid amount, half up. */
    public static Money commission(Money paid, Rate takeRate) {
        return Formula.commission(paid, takeRate.decimal());
    }

    /** Each subsidy capped and rounded by itself, then added. */
    public static Money subsidy(Money paid, List<Subsidy> subsidies) {
        return Formula.subsidy(paid, subsidies);
    }

    /** Commission and subsidy rounded apart, then added. */
    public static Money income(Money paid, Rate takeRate, List<Subsidy> subsidies) {
        return commission(paid, takeRate).plus(subsidy(paid, subsidies));
    }
}
