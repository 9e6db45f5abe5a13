package app.anchorage.earning.pay;

import app.anchorage.money.Money;

/**
 * The days of a month on which one agreement version is in force; of an agreement that pays whole months, all of them.
 *
 * @param floor and base of a whole month; @param days of the {@code of} days that the month has
 */
public record PartMonth(Money floor, Money base, int days, int of) {

    /** What is owed of the floor. */
    public Money floorPaid() {
        return part(floor);
    }

    /** What is owed of the base. */
    public Money basePaid() {
        return part(base);
    }

    public boolean whole() {
        return days == of;
    }

    private Money part(Money amount) {
        return part(amount, days, of);
    }

    /** A month's amount by days, half up to the fen. */
    public static Money part(Money amount, int days, int of) {
        return amount.share(Money.fen(days), Money.fen(of));
    }
}
