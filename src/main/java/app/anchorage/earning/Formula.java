package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The platform's published formulas, rounded as its real rows are rounded (domain 2.1 and 2.2). */
final class Formula {
    static final LocalDate NO_FEE_ON_SUBSIDY = LocalDate.of(2023, 3, 10);

    private Formula() {}

    static Money commission(Money amount, BigDecimal take) {
        return Money.halfUp(amount.decimal().multiply(take));
    }

    static Money subsidy(Money amount, List<Subsidy> subsidies) {
        return subsidies.stream().map(each -> each.on(amount)).reduce(Money.ZERO, Money::plus);
    }

    /** From the unrounded product; before 2023-03-10 on the subsidies too. */
    static Money techFee(Money amount, Sale sale) {
        BigDecimal base = amount.decimal().multiply(sale.commissionRate().decimal());
        if (sale.settledOn() != null && sale.settledOn().isBefore(NO_FEE_ON_SUBSIDY)) {
            base = base.add(granted(amount, sale.subsidies()));
        }
        return feeOn(base, sale.techRate());
    }

    private static Money feeOn(BigDecimal base, Rate rate) {
        return Money.halfUp(base.multiply(rate.decimal()));
    }

    private static BigDecimal granted(Money amount, List<Subsidy> subsidies) {
        return subsidies.stream().map(each -> each.granted(amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
