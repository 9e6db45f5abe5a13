package app.anchorage.intake.file;

import java.math.BigDecimal;

/** Number cells as plain decimal text, so that no floating point number leaves the file readers. */
final class Numbers {
    private static final int LONGEST = 40;

    private Numbers() {}

    static String plain(double stored) {
        return plain(Double.toString(stored));
    }

    /** A text that is no number, or an absurdly large one, stays as it is and is refused by the column's rule. */
    static String plain(String stored) {
        if (stored.length() > LONGEST) {
            return stored;
        }
        try {
            BigDecimal number = new BigDecimal(stored).stripTrailingZeros();
            return Math.abs(number.scale()) > LONGEST ? stored : number.toPlainString();
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
