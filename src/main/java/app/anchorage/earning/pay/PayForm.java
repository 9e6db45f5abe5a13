package app.anchorage.earning.pay;

import app.anchorage.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How an anchor is paid for a month: the larger of the fixed side (hours or a floor) and a base plus commission. The eight forms of the trade
 * (domain 4.3) are this one formula with parts left out.
 *
 * @param hourly for each verified hour, zero when not paid by the hour
 * @param floor guaranteed, zero for none
 * @param base paid beside the commission (底薪), zero for none
 */
public record PayForm(Money hourly, Money floor, Money base, Commission commission) {
    public PayForm {
        if (hourly.isNegative() || floor.isNegative() || base.isNegative()) {
            throw new IllegalArgumentException("pay is not negative");
        }
    }

    /** Nothing but a commission, so no month differs from the sum of its lines beyond tiers. */
    public static PayForm only(Commission commission) {
        return new PayForm(Money.ZERO, Money.ZERO, Money.ZERO, commission);
    }

    /** Whether something is owed for a month by itself, without a line. */
    public boolean fixed() {
        return hourly.isPositive() || floor.isPositive() || base.isPositive();
    }

    /** The same form with what the days of the month leave of floor and base. */
    public PayForm of(List<PartMonth> parts) {
        return new PayForm(hourly, PartMonth.owed(parts, PartMonth::floor), PartMonth.owed(parts, PartMonth::base), commission);
    }

    /** @param minutes verified; @param commission the month's, of all lines */
    public MonthPay month(long minutes, Money commission) {
        Money byHour = Money.halfUp(hourly.decimal().multiply(BigDecimal.valueOf(minutes))
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
        return new MonthPay(byHour.max(floor), base.plus(commission), commission);
    }
}
