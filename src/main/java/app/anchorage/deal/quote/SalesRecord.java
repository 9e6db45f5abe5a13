package app.anchorage.deal.quote;

import app.anchorage.money.Money;

/**
 * What an anchor has sold in a category: the quartiles of settled net sales of one unit (a link on a day, or a day). All null when that
 * cannot be known.
 */
public record SalesRecord(long orders, long units, Long lowFen, Long middleFen, Long highFen) {
    /** Fewer orders than this say nothing. */
    public static final int ENOUGH = 30;
    public static final SalesRecord NONE = new SalesRecord(0, 0, null, null, null);

    public boolean enough() {
        return orders >= ENOUGH && middleFen != null;
    }

    public Money low() {
        return Money.fen(lowFen);
    }

    public Money middle() {
        return Money.fen(middleFen);
    }

    public Money high() {
        return Money.fen(highFen);
    }
}
