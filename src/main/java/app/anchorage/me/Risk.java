package app.anchorage.me;

import app.anchorage.money.Money;

/** What open claims and disputes touch. @param closedFen of it already on an approved statement, taken back if the buyer wins */
public record Risk(long lines, long closedFen) {
    public Money closed() {
        return Money.fen(closedFen);
    }
}
