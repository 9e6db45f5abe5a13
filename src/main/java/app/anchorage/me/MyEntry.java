package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/** One entry of the anchor's account for a line. @param statementId the approved statement it stands on, or null */
public record MyEntry(long id, Instant bookedAt, LocalDate valueDate, String kind, long fen, Long statementId, String statementNumber) {
    public Money amount() {
        return Money.fen(fen);
    }

    public boolean open() {
        return valueDate.equals(Difference.OPEN);
    }

    public String kindKey() {
        return "anchor_entry_" + kind;
    }
}
