package app.anchorage.me;

import app.anchorage.money.Money;
import java.time.Instant;

/** What approved statements say is to be paid to the anchor, all together. @param lastAt when the newest was approved, null without any */
public record MyApproved(long statements, long fen, Instant lastAt) {
    public Money amount() {
        return Money.fen(fen);
    }
}
