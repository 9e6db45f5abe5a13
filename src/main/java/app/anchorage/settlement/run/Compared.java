package app.anchorage.settlement.run;

import app.anchorage.money.Money;

/** What a run pays against the payee's statement before. @param statementId and number of that statement; @param before what it paid */
public record Compared(long statementId, String number, Money before, Money change) {
    /** Null before the first statement. */
    static Compared of(Long statement, String number, Long beforeFen, Money payout) {
        return statement == null ? null : new Compared(statement, number, Money.fen(beforeFen), payout.minus(Money.fen(beforeFen)));
    }
}
