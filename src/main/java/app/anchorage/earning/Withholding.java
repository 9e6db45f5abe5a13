package app.anchorage.earning;

import app.anchorage.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * Income tax on what is paid to a natural person (domain 4.7, worked example 25): per payment for labour (劳务报酬), or cumulative over the
 * consecutive months of a year (公告 2025 年第 16 号). Rounded half up to the fen. Which method holds for whom is the accountant's choice.
 */
public final class Withholding {
    private record Step(String upTo, String percent, String deduction) {}

    private static final List<Step> PER_PAYMENT = List.of(new Step("20000", "20", "0"), new Step("50000", "30", "2000"),
            new Step("99999999999", "40", "7000"));
    private static final List<Step> PER_YEAR = List.of(new Step("36000", "3", "0"), new Step("144000", "10", "2520"),
            new Step("300000", "20", "16920"), new Step("420000", "25", "31920"), new Step("660000", "30", "52920"),
            new Step("960000", "35", "85920"), new Step("99999999999", "45", "181920"));
    private static final BigDecimal EIGHTY_PERCENT = new BigDecimal("0.8");

    private Withholding() {}

    /** Tax on one payment for labour. */
    public static Money labour(Money payment) {
        BigDecimal amount = payment.decimal();
        if (amount.compareTo(new BigDecimal("800")) <= 0) {
            return Money.ZERO;
        }
        boolean small = amount.compareTo(new BigDecimal("4000")) <= 0;
        return tax(small ? amount.subtract(new BigDecimal("800")) : amount.multiply(EIGHTY_PERCENT), PER_PAYMENT);
    }

    /**
     * Tax of this month on income that goes on without a gap.
     *
     * @param income of all months of the run, this one included; @param months how many; @param withheld in the earlier months
     */
    public static Money cumulative(Money income, int months, Money withheld) {
        BigDecimal taxable = income.decimal().multiply(EIGHTY_PERCENT).subtract(new BigDecimal(5000L * months));
        return tax(taxable.max(BigDecimal.ZERO), PER_YEAR).minus(withheld).max(Money.ZERO);
    }

    private static Money tax(BigDecimal taxable, List<Step> table) {
        Step step = table.stream().filter(s -> taxable.compareTo(new BigDecimal(s.upTo())) <= 0).findFirst().orElseThrow();
        BigDecimal tax = taxable.multiply(new BigDecimal(step.percent()).movePointLeft(2)).subtract(new BigDecimal(step.deduction()));
        return Money.halfUp(tax);
    }
}
