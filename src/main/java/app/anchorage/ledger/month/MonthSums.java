package app.anchorage.ledger.month;

import app.anchorage.money.Money;

/**
 * What a payee's lines of one agreement version, settled in one month, come to: net settled sales, net commission, his own part; fen.
 *
 * @param frozen whether a reason to freeze is open on one of them
 */
public record MonthSums(long agreementId, long salesFen, long netFen, long earnedFen, boolean frozen) {
    static MonthSums none(long agreementId) {
        return new MonthSums(agreementId, 0, 0, 0, false);
    }

    MonthSums plus(MonthSums other) {
        return new MonthSums(agreementId, Math.addExact(salesFen, other.salesFen), Math.addExact(netFen, other.netFen), Math.addExact(earnedFen, other.earnedFen),
                frozen || other.frozen);
    }

    boolean nothing() {
        return salesFen == 0 && netFen == 0 && earnedFen == 0 && !frozen;
    }

    Money sales() {
        return Money.fen(salesFen);
    }

    Money net() {
        return Money.fen(netFen);
    }

    Money earned() {
        return Money.fen(earnedFen);
    }
}
