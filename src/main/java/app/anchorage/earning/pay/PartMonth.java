package app.anchorage.earning.pay;

import app.anchorage.money.Money;
import java.util.List;
import java.util.function.Function;

/**
 * The days of a month on which one agreement version is in force; of an agreement that pays whole months, all of them.
 *
 * @param floor and base of a whole month; @param days of the {@code of} days that the month has
 */
public record PartMonth(Money floor, Money base, int days, int of) {

    public boolean whole() {
        return days == of;
    }

    /** What the parts of one month come to, half up to the fen once: versions that change inside it win or lose no fen. */
    public static Money owed(List<PartMonth> parts, Function<PartMonth, Money> amount) {
        return parts.isEmpty() ? Money.ZERO : owed(parts.stream().mapToLong(part -> part.days * amount.apply(part).fen()).sum(), parts.get(0).of);
    }

    /** @param fenDays a month's amounts, each times its days */
    public static Money owed(long fenDays, int of) {
        return Money.fen(fenDays).share(Money.fen(1), Money.fen(of));
    }
}
