package app.anchorage.intake.read;

import app.anchorage.money.Money;

/** Reads amounts of yuan as reports write them: plain digits, exact to the fen, never rounded and never wrapped. */
public final class MoneyText {
    private MoneyText() {}

    /**
     * @param text such as {@code 15.90}, or {@code 49.9000} as the refund API writes it
     * @return null for an empty text and {@code --}
     * @throws BadCell for anything else, also a negative amount
     */
    public static Money parse(String text) {
        if (Blank.is(text)) {
            return null;
        }
        Digits digits = new Digits(text, "finding_bad_amount");
        boolean minus = digits.skip('-');
        long fen = 100 * digits.number(1, 15) + digits.fraction(2, 2);
        digits.end();
        if (minus && fen > 0) {
            throw new BadCell("finding_negative_amount");
        }
        return Money.fen(fen);
    }
}
