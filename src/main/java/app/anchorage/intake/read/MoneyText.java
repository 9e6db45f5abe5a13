package app.anchorage.intake.read;

import app.anchorage.money.Money;
import java.util.regex.Pattern;

/** Reads amounts of yuan as reports write them: plain digits, exact to the fen, never rounded and never wrapped. */
public final class MoneyText {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2}0{0,2})?");

    private MoneyText() {}

    /**
     * @param text such as {@code 15.90}, or {@code 49.9000} as the refund API writes it
     * @return null for an empty text and {@code --}
     * @throws BadCell for anything else, also a negative amount
     */
    public static Money parse(String text) {
        if (Blank.is(text)) {
            return null;
        } else if (!AMOUNT.matcher(text).matches()) {
            throw new BadCell("finding_bad_amount");
        }
        Money money = Money.yuan(text);
        if (money.isNegative()) {
            throw new BadCell("finding_negative_amount");
        }
        return money;
    }
}
