package app.anchorage.schedule.sales;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;

/** What comes of sums: net income of an hour, the part of a step that reaches the next one. Nothing where there is nothing to divide by. */
public final class PerHour {
    private static final long HOUR = 60;
    private static final long HUNDRED_PERCENT = 10_000;

    private PerHour() {}

    /** Half up (away from zero) to the fen. @param lines sold, @param minutes verified; null where there are none of either */
    public static Money of(Money net, long lines, long minutes) {
        return minutes <= 0 || lines <= 0 ? null : net.share(Money.fen(HOUR), Money.fen(minutes));
    }

    /** In hundredths of a percent, half up; null for a part of nothing or of what is not known. */
    static Rate step(Number part, Number whole) {
        boolean known = part != null && whole != null && whole.longValue() > 0;
        return known ? Rate.basisPoints(Money.fen(HUNDRED_PERCENT).share(Money.fen(part.longValue()), Money.fen(whole.longValue())).fen()) : null;
    }
}
