package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the report says about the settlement of one order line.
 *
 * @param settled 结算金额, null while not settled: the paid amount never takes its place
 * @param income 结算预估收入 as reported, with the fee inside; null only while not settled
 * @param techFee 技术服务费 as reported, null when the report has only its rate
 * @param commissionRate 佣金比率, the special service fee already taken out
 * @param shareRate 分成比率, null when unknown
 * @param settledOn day of 结算时间 in China, null while not settled
 * @param takeRate 提成 (tk_total_rate) as reported, preferred to commission × share because pub_share_rate is unreliable; null when not given
 */
public record Sale(Money settled, Money income, Money techFee, Rate commissionRate, List<Subsidy> subsidies, Rate shareRate, Rate techRate,
        LocalDate settledOn, Rate takeRate) {
    public Sale {
        Objects.requireNonNull(commissionRate);
        Objects.requireNonNull(techRate);
        subsidies = List.copyOf(subsidies);
        if (settled != null) {
            Objects.requireNonNull(income, "a settled line has an income");
        }
        if (shareRate == null && takeRate == null) {
            throw new IllegalArgumentException("neither share rate nor take rate is known");
        }
    }

    public Sale(Money settled, Money income, Money techFee, Rate commissionRate, List<Subsidy> subsidies, Rate shareRate, Rate techRate,
            LocalDate settledOn) {
        this(settled, income, techFee, commissionRate, subsidies, shareRate, techRate, settledOn, null);
    }

    /** 提成 = 佣金比率 × 分成比率, exact (domain 2.1). */
    public BigDecimal take() {
        return takeRate != null ? takeRate.decimal() : commissionRate.decimal().multiply(shareRate.decimal());
    }
}
