package app.anchorage.me;

import app.anchorage.money.Money;
import app.anchorage.settlement.Statements.Listed;
import java.util.List;

/** All that the front page of the phone shows. @param fresh whether a statement was approved since the last visit */
public record MePage(Amounts amounts, Risk risk, Money approved, Sentences notes, ReleaseCalendar calendar, Since since, List<Change> changes,
        List<Listed> statements, boolean fresh) {

    /** The sentences under the numbers. */
    public record Sentences(Note payable, Note held, Note risk, Note approved) {}

    public boolean quiet() {
        return changes.isEmpty() && !fresh;
    }
}
