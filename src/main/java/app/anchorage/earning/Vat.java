package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount without its value-added tax, and the tax (domain 4.7, worked example 25). */
public record Vat(Money net, Money vat) {

    /** Takes the tax out of an amount that includes it: net = gross ÷ (1 + rate), half up; the tax is the rest. */
    public static Vat included(Money gross, Rate rate) {
        BigDecimal net = gross.decimal().divide(BigDecimal.ONE.add(rate.decimal()), 2, RoundingMode.HALF_UP);
        Money without = Money.halfUp(net);
        return new Vat(without, gross.minus(without));
    }

    /** Adds the tax to an amount without it: net × rate, half up. */
    public static Vat added(Money net, Rate rate) {
        return new Vat(net, net.times(rate));
    }

    public Money gross() {
        return net.plus(vat);
    }
}
