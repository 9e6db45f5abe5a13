package app.anchorage.deal.quote;

import app.anchorage.earning.Shortfall;
import app.anchorage.earning.Vat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a line would come to if so much were sold: plain arithmetic, shown beside the form and never kept as a fact.
 *
 * @param paid what the merchant pays in all: fee with VAT − refund + commission; @param feeKept fee − refund, without VAT
 * @param anchorPart the anchor's part of the commission; @param cost of the anchor's slots; these and the margin are null when unknown
 */
public record WhatIf(Money sales, Money commission, Money refund, Money paid, Money feeKept, Money anchorPart, Money cost, Money margin) {
    /**
     * What a line promises.
     *
     * @param fee the line's fee with VAT; @param guarantee net sales guaranteed for it, null for none; @param cost what the anchor's slot costs and
     * @param anchorShare the anchor's share of the commission, either null when unknown
     */
    public record Terms(Money fee, Rate vat, Rate commission, Money guarantee, Money cost, Rate anchorShare) {}

    /** @param sales net settled sales of the whole line */
    public static WhatIf of(Terms terms, Money sales) {
        Money commission = sales.times(terms.commission());
        Money refund = terms.guarantee() == null ? Money.ZERO : Shortfall.of(terms.fee(), terms.guarantee(), sales).refund();
        Money left = terms.fee().minus(refund);
        Money kept = Vat.included(left, terms.vat()).net();
        Money anchorPart = terms.anchorShare() == null ? null : commission.times(terms.anchorShare());
        Money margin = anchorPart == null || terms.cost() == null ? null : kept.plus(commission).minus(anchorPart).minus(terms.cost());
        return new WhatIf(sales, commission, refund, left.plus(commission), kept, anchorPart, terms.cost(), margin);
    }

    /** Two lines together; what is unknown of one is unknown of both. */
    public WhatIf plus(WhatIf other) {
        return new WhatIf(sales.plus(other.sales), commission.plus(other.commission), refund.plus(other.refund), paid.plus(other.paid),
                feeKept.plus(other.feeKept), sum(anchorPart, other.anchorPart), sum(cost, other.cost), sum(margin, other.margin));
    }

    private static Money sum(Money one, Money other) {
        return one == null || other == null ? null : one.plus(other);
    }

    /** What the merchant pays of each yuan sold, half up to the hundredth of a percent; null when nothing is sold. */
    public Rate costToSales() {
        if (!sales.isPositive()) {
            return null;
        }
        BigDecimal points = BigDecimal.valueOf(paid.fen()).multiply(BigDecimal.valueOf(10_000));
        return Rate.basisPoints(points.divide(BigDecimal.valueOf(sales.fen()), 0, RoundingMode.HALF_UP).longValueExact());
    }
}
