package app.anchorage.order.dispute;

import java.time.Instant;
import java.time.LocalDate;

/** What an anchor said of a line and what became of it. @param withdrawn by the anchor, so without an answer */
public record LineDispute(long id, String note, String byName, Instant openedAt, LocalDate closedOn, boolean withdrawn, String answer) {
    public boolean open() {
        return closedOn == null;
    }
}
