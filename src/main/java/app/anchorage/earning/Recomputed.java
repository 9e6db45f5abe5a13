package app.anchorage.earning;

import app.anchorage.money.Money;

/** What the formulas make of an amount of a line: the worth of what is left after a refund, and a check of the report. */
public record Recomputed(Money commission, Money subsidy, Money techFee) {
    private static final long ONE_FEN = 1;

    public static Recomputed of(Sale sale, Money amount) {
        return new Recomputed(Formula.commission(amount, sale.take()), Formula.subsidy(amount, sale.subsidies()), Formula.techFee(amount, sale));
    }

    public Money income() {
        return commission.plus(subsidy);
    }

    /** Reported − recomputed income of a settled line. */
    public static Money incomeGap(Sale sale) {
        return sale.income().minus(of(sale, sale.settled()).income());
    }

    /** Reported − recomputed fee of a settled line; zero where the report has only the rate. */
    public static Money techFeeGap(Sale sale) {
        return sale.techFee() == null ? Money.ZERO : sale.techFee().minus(of(sale, sale.settled()).techFee());
    }

    /** True when an import should warn: the platform's own amounts are off by more than a cent (domain 2.2). */
    public static boolean warns(Sale sale) {
        return sale.settled() != null && (wide(incomeGap(sale)) || wide(techFeeGap(sale)));
    }

    private static boolean wide(Money gap) {
        return Math.abs(gap.fen()) > ONE_FEN;
    }
}
