package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What changed for one payee since a submission, with the first new entries. */
public record ShownChange(String name, Money before, Money after, List<NewEntry> entries) {

    /** An entry that was posted after the submission. */
    public record NewEntry(long id, LocalDate valueDate, long fen) {
        public Money amount() {
            return Money.fen(-fen);
        }
    }
}
