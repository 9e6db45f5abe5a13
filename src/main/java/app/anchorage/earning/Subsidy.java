package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * 补贴: what the platform adds to the commission, capped per kind (domain 2.1).
 *
 * @param cap 单笔上限, null when there is none
 * @param shareRate 补贴分成比率, the promoter's part of it
 */
public record Subsidy(Rate rate, Money cap, Rate shareRate) {
    public Subsidy {
        Objects.requireNonNull(rate);
        Objects.requireNonNull(shareRate);
    }

    /** A subsidy without cap that the promoter gets in full. */
    public static Subsidy of(Rate rate) {
        return new Subsidy(rate, null, Rate.ONE);
    }

    /** The promoter's part, half up to the fen: each subsidy is rounded by itself (domain 2.2). */
    Money on(Money amount) {
        return Money.halfUp(granted(amount).multiply(shareRate.decimal()));
    }

    /** min(amount × rate, cap), not rounded and not shared: the base of the fee before 2023-03-10. */
    BigDecimal granted(Money amount) {
        BigDecimal full = amount.decimal().multiply(rate.decimal());
        return cap == null ? full : full.min(cap.decimal());
    }
}
