package app.anchorage.ledger.explain;

import app.anchorage.earning.Recomputed;
import app.anchorage.earning.Sale;
import app.anchorage.earning.Subsidy;
import app.anchorage.earning.pay.Commission;
import app.anchorage.ledger.SaleOf;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The report row that an entry was booked from: amounts in fen, rates in millionths. */
public record Observed(long id, int state, Instant paidAt, Instant settledAt, Long paidFen, Long settledFen, Long incomeFen, long techFen,
        boolean techComputed, long commissionRate, Long shareRate, Long takeRate, long techRate, long subsidyRate, String subsidies, Integer quantity) {
    private static final int SETTLED = 3;
    private static final LocalDate NO_FEE_ON_SUBSIDY = LocalDate.of(2023, 3, 10);

    /** The line as pay forms see it. */
    public Commission.Line line(Money net, Money refund) {
        Money settled = settled() ? Money.fen(settledFen) : Money.ZERO;
        return new Commission.Line(net, settled.minus(refund).max(Money.ZERO), settled, quantity == null ? 1 : quantity);
    }

    boolean settled() {
        return state == SETTLED && settledFen != null && incomeFen != null && settledAt != null;
    }

    boolean feeOnSubsidy() {
        return ChinaTime.day(settledAt).isBefore(NO_FEE_ON_SUBSIDY) && !subsidyList().isEmpty();
    }

    List<Subsidy> subsidyList() {
        return SaleOf.subsidies(subsidyRate, subsidies);
    }

    /** Whether the formulas reproduce the platform's full income. */
    boolean incomeAgrees() {
        return Recomputed.incomeGap(sale()).isZero();
    }

    boolean feeAgrees() {
        return Recomputed.techFeeGap(sale()).isZero();
    }

    Value commission(Value amount) {
        if (takeRate != null) {
            return amount.times(new Rate(takeRate));
        }
        Value commission = amount.times(new Rate(commissionRate));
        return shareRate == null || shareRate == Rate.ONE.millionths() ? commission : commission.times(new Rate(shareRate));
    }

    public Sale sale() {
        Rate share = shareRate != null ? new Rate(shareRate) : takeRate == null ? Rate.ONE : null;
        return new Sale(Money.fen(settledFen), Money.fen(incomeFen), techComputed ? null : Money.fen(techFen), new Rate(commissionRate),
                subsidyList(), share, new Rate(techRate), ChinaTime.day(settledAt), takeRate == null ? null : new Rate(takeRate));
    }
}
