package app.anchorage.order.lines;

import app.anchorage.money.Money;

/** Counts and amounts (fen) for the status tiles, and how many lines the whole filter finds. */
public record OrderSums(long paid, long paidFen, long settled, long settledFen, long frozen, long frozenFen, long nobody, long nobodyFen,
        long pairs, long pairsFen, long found) {

    public Money paidAmount() {
        return Money.fen(paidFen);
    }

    public Money settledAmount() {
        return Money.fen(settledFen);
    }

    public Money frozenAmount() {
        return Money.fen(frozenFen);
    }

    public Money pairsAmount() {
        return Money.fen(pairsFen);
    }

    public Money nobodyAmount() {
        return Money.fen(nobodyFen);
    }
}
