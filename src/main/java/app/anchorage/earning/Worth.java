package app.anchorage.earning;

import app.anchorage.money.Money;

/**
 * What a settled line is worth to the agency and its payees together (design 1, "Which amount is true").
 *
 * @param income commission and subsidies, the fee still inside
 * @param net income − techFee; the special service fee is never deducted again, it is already out of the rate (worked example 5)
 */
public record Worth(Money income, Money techFee, Money net, Basis basis) {
    /** What is not settled, or has nothing left. */
    public static final Worth NOTHING = worth(Money.ZERO, Money.ZERO, Basis.NOTHING);

    /** What another line tells too. */
    public static final Worth TWICE = worth(Money.ZERO, Money.ZERO, Basis.TWICE);

    /** @param refunded what claims took back after settlement, beyond what the settled amount already reflects */
    public static Worth of(Sale sale, Money refunded) {
        if (refunded.isNegative()) {
            throw new IllegalArgumentException("a refund is not negative: " + refunded);
        }
        if (sale.settled() == null) {
            return NOTHING;
        }
        return refunded.isZero() ? platform(sale) : rest(sale, sale.settled().minus(refunded));
    }

    private static Worth platform(Sale sale) {
        Money fee = sale.techFee() != null ? sale.techFee() : Formula.techFee(sale.settled(), sale);
        return worth(sale.income(), fee, Basis.PLATFORM);
    }

    private static Worth rest(Sale sale, Money left) {
        if (!left.isPositive()) {
            return NOTHING;
        }
        Recomputed rest = Recomputed.of(sale, left);
        boolean sameIncome = Recomputed.incomeGap(sale).isZero();
        boolean sameFee = Recomputed.techFeeGap(sale).isZero();
        Money income = sameIncome ? rest.income() : sale.income().share(left, sale.settled());
        Money fee = sameFee ? rest.techFee() : sale.techFee().share(left, sale.settled());
        return worth(income, fee, sameIncome && sameFee ? Basis.RECOMPUTED : Basis.PROPORTIONAL);
    }

    private static Worth worth(Money income, Money techFee, Basis basis) {
        return new Worth(income, techFee, income.minus(techFee), basis);
    }
}
