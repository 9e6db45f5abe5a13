package app.anchorage.me;

import app.anchorage.money.Money;
import java.time.LocalDate;

/** The anchor's part of what is no order line's: a slot fee, what a month added. @param kind of the obligation; @param label what it is for */
public record OtherAmount(String kind, String label, LocalDate day, long fen, long entryId) {
    public Money amount() {
        return Money.fen(fen);
    }

    public String key() {
        return "obligation_" + kind;
    }
}
