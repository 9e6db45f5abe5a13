package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;

/** Settled lines for tests. */
final class Sales {
    static final LocalDate DAY = LocalDate.of(2025, 1, 10);

    private Sales() {}

    /** A line whose report agrees with the formulas. */
    static Sale agreeing(Money settled, Rate commission, List<Subsidy> subsidies, Rate tech, LocalDate day) {
        Sale bare = new Sale(settled, Money.ZERO, Money.ZERO, commission, subsidies, Rate.ONE, tech, day);
        Recomputed full = Recomputed.of(bare, settled);
        return reported(bare, full.income(), full.techFee());
    }

    static Sale agreeing(String settled, String commission, String tech) {
        return agreeing(Money.yuan(settled), Rate.percent(commission), List.of(), Rate.percent(tech), DAY);
    }

    static Sale reported(Sale sale, Money income, Money techFee) {
        return new Sale(sale.settled(), income, techFee, sale.commissionRate(), sale.subsidies(), sale.shareRate(), sale.techRate(),
                sale.settledOn());
    }

    static Sale unsettled(String commission) {
        return new Sale(null, null, null, Rate.percent(commission), List.of(), Rate.ONE, Rate.ZERO, null);
    }
}
