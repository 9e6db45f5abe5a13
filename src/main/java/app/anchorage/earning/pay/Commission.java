package app.anchorage.earning.pay;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The part of a pay form that follows the sales. A line earns only what no other line can change (design rule 6). */
public sealed interface Commission {
    /** @param net of the line; @param left settled sales left after refunds; @param settled what was settled; @param pieces sold */
    record Line(Money net, Money left, Money settled, int pieces) {}

    /** What one line earns by itself, half up to the fen. */
    Money of(Line line);

    /** The month's commission. @param sales net settled, not negative; @param lines what the lines earned by themselves */
    default Money month(Money sales, Money lines) {
        return lines;
    }

    /** None: paid by hours or a floor alone. */
    record None() implements Commission {
        @Override
        public Money of(Line line) {
            return Money.ZERO;
        }
    }

    /** A share of the line's net commission; where a team shares it too, {@link TeamSplit} rounds them together. */
    record Share(Rate rate) implements Commission {
        @Override
        public Money of(Line line) {
            return line.net().times(rate);
        }
    }

    /** A percentage of net settled sales (提点). */
    record OfSales(Rate rate) implements Commission {
        @Override
        public Money of(Line line) {
            return line.left().times(rate);
        }
    }

    /** An amount for each piece kept (件数提成); of a partly refunded line the same part as of its sales. */
    record PerPiece(Money piece) implements Commission {
        @Override
        public Money of(Line line) {
            if (line.left().isZero() || line.settled().isZero()) {
                return Money.ZERO;
            }
            BigDecimal all = piece.decimal().multiply(BigDecimal.valueOf(line.pieces()));
            return Money.halfUp(all.multiply(line.left().decimal()).divide(line.settled().decimal(), 2, RoundingMode.HALF_UP));
        }
    }

    /** Tiers on the month's net settled sales; a line earns the lowest rate. */
    record Tiered(Tiers tiers) implements Commission {
        @Override
        public Money of(Line line) {
            return line.left().times(tiers.lowest());
        }

        @Override
        public Money month(Money sales, Money lines) {
            return tiers.of(sales);
        }
    }
}
