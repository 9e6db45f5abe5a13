package app.anchorage.intake.read;

import app.anchorage.money.Rate;
import java.util.regex.Pattern;

/** Reads percents as reports write them: {@code 5.50 %}, {@code 5.50%}, and {@code 5.50} in the API. */
public final class RateText {
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})? ?%?");

    private RateText() {}

    /** @return null for an empty text and {@code --}; @throws BadCell for anything that is no percent */
    public static Rate parse(String text) {
        if (Blank.is(text)) {
            return null;
        } else if (!PERCENT.matcher(text).matches()) {
            throw new BadCell("finding_bad_rate");
        }
        return Rate.percent(text);
    }
}
