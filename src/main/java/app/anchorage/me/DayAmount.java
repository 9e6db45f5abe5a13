package app.anchorage.me;

import app.anchorage.money.Money;
import java.time.LocalDate;

/** What becomes usable on one day; fen in the payee's view. */
public record DayAmount(LocalDate day, long fen) {
    public Money amount() {
        return Money.fen(fen);
    }
}
