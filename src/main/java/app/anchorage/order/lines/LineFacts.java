package app.anchorage.order.lines;

import app.anchorage.earning.Estimate;
import app.anchorage.ledger.SaleOf;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What the winning observation says of a line (amounts in fen, rates in millionths) and what the last journal made of it; null while unknown.
 *
 * @param basis where the line's worth comes from, see {@link app.anchorage.earning.Basis}
 */
public record LineFacts(Instant paidAt, Instant settledAt, Long paidFen, Long settledFen, Long estimateFen, Long incomeFen, Long commissionRate,
        Long shareRate, Long takeRate, long subsidyRate, String subsidies, long techRate, long techFen, boolean techComputed, long specialFen,
        Integer quantity, Long priceFen, String adzoneId, String adzoneName, String relationId, String refundTag, Long bookedRefundFen,
        Long bookedIncomeFen, Long bookedFeeFen, Long bookedNetFen, String basis) {

    /** 提成 as reported, else commission × share. */
    public Rate take() {
        if (takeRate != null || commissionRate == null) {
            return takeRate == null ? null : new Rate(takeRate);
        }
        BigDecimal product = new Rate(commissionRate).decimal().multiply(shareRate == null ? BigDecimal.ONE : new Rate(shareRate).decimal());
        return new Rate(product.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public Rate commission() {
        return commissionRate == null ? null : new Rate(commissionRate);
    }

    public Rate share() {
        return shareRate == null ? null : new Rate(shareRate);
    }

    public Rate subsidy() {
        return new Rate(subsidyRate);
    }

    public Rate tech() {
        return new Rate(techRate);
    }

    /** What the formulas are applied to: the settled amount, before settlement the paid one. */
    public Money base() {
        Long fen = settledFen != null ? settledFen : paidFen;
        return fen == null ? null : Money.fen(fen);
    }

    public Money commissionPart() {
        return base() == null || take() == null ? null : Estimate.commission(base(), take());
    }

    public Money subsidyPart() {
        return base() == null ? null : Estimate.subsidy(base(), SaleOf.subsidies(subsidyRate, subsidies));
    }

    /** What is left of the settled amount after refunds, or null. */
    public Money left() {
        return settledFen == null || bookedRefundFen == null ? null : Money.fen(settledFen - bookedRefundFen).max(Money.ZERO);
    }

    public Money refund() {
        return bookedRefundFen == null ? null : Money.fen(-bookedRefundFen);
    }

    public Money bookedFee() {
        return bookedFeeFen == null ? null : Money.fen(-bookedFeeFen);
    }

    public boolean booked() {
        return basis != null;
    }

    public boolean toldTwice() {
        return "TWICE".equals(basis);
    }

    public String basisKey() {
        return "order_basis_" + basis;
    }
}
