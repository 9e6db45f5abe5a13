package app.anchorage.earning.pay;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.util.List;

/**
 * A commission that rises with the month's net settled sales (阶梯提点, worked example 21).
 *
 * @param kind whether a band's rate holds for its own part of the sales or for all of them
 * @param borderBelow whether sales exactly on a border belong to the band below it
 * @param bands from zero upwards without gap or overlap; the last has no border
 */
public record Tiers(Kind kind, boolean borderBelow, List<Band> bands) {
    public enum Kind {
        /** Each part of the sales has its band's rate (分段累进). */
        MARGINAL,
        /** All sales have the rate of the band they reach (全额累进). */
        WHOLE
    }

    /** @param upTo its upper border; null for the last */
    public record Band(Money upTo, Rate rate) {}

    public Tiers {
        bands = List.copyOf(bands);
        Money from = Money.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            Money upTo = bands.get(i).upTo();
            if ((upTo == null) != (i == bands.size() - 1) || upTo != null && upTo.compareTo(from) <= 0) {
                throw new IllegalArgumentException("bands must rise and end open: " + bands);
            }
            from = upTo;
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("no band");
        }
    }

    /** The month's commission, half up to the fen once. @param sales not negative */
    public Money of(Money sales) {
        return kind == Kind.WHOLE ? sales.times(rateAt(sales)) : marginal(sales);
    }

    /** The rate of the band that holds these sales. */
    public Rate rateAt(Money sales) {
        return bands.stream().filter(band -> holds(band, sales)).findFirst().orElseThrow().rate();
    }

    /** What every line earns whatever else is sold in the month. */
    public Rate lowest() {
        return bands.stream().map(Band::rate).min((a, b) -> Long.compare(a.millionths(), b.millionths())).orElseThrow();
    }

    private boolean holds(Band band, Money sales) {
        return band.upTo() == null || (borderBelow ? sales.compareTo(band.upTo()) <= 0 : sales.compareTo(band.upTo()) < 0);
    }

    private Money marginal(Money sales) {
        BigDecimal sum = BigDecimal.ZERO;
        Money from = Money.ZERO;
        for (Band band : bands) {
            Money part = (band.upTo() == null ? sales : sales.min(band.upTo())).minus(from);
            if (part.isPositive()) {
                sum = sum.add(part.decimal().multiply(band.rate().decimal()));
            }
            from = band.upTo();
        }
        return Money.halfUp(sum);
    }
}
