package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import java.time.LocalDate;

/** The anchor's part of what is no order line's: a slot fee, what a month added. @param kind of the obligation; @param label what it is for; @param late whether its own day was closed already */
public record OtherAmount(String kind, String label, LocalDate day, long fen, long entryId, boolean late) {
    public Money amount() {
        return Money.fen(fen);
    }

    /** Waits for something undecided. */
    public boolean open() {
        return day.equals(Difference.OPEN);
    }

    public String key() {
        return "obligation_" + kind;
    }
}
