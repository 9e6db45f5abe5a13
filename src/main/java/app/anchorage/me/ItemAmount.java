package app.anchorage.me;

import app.anchorage.money.Money;

/** The anchor's own share of all lines of one item. */
public record ItemAmount(String itemId, String title, long lines, long fen) {
    public Money amount() {
        return Money.fen(fen);
    }
}
