package app.anchorage.intake.read;

import app.anchorage.money.Rate;

/** Reads percents as reports write them: {@code 5.50 %}, {@code 5.50%}, and {@code 5.50} in the API. */
public final class RateText {
    private RateText() {}

    /** @return null for an empty text and {@code --}; @throws BadCell for anything that is no percent */
    public static Rate parse(String text) {
        if (Blank.is(text)) {
            return null;
        }
        Digits digits = new Digits(text, "finding_bad_rate");
        long millionths = 10_000 * digits.number(1, 9) + digits.fraction(4, 0);
        digits.skip(' ');
        digits.skip('%');
        digits.end();
        return new Rate(millionths);
    }
}
