package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import java.time.LocalDate;

/** The anchor's own share of one order line on one day. @param entryId its last entry there, which explains it; @param day NEVER when on a statement */
public record MyLine(long lineId, LocalDate day, long fen, long entryId, String orderNo, String itemId, String title, String shop,
        LocalDate soldOn, LocalDate settledOn, boolean frozen, boolean refunded, boolean claimed, boolean disputed) {

    public Money amount() {
        return Money.fen(fen);
    }

    public boolean open() {
        return day.equals(Difference.OPEN);
    }

    /** Already on an approved statement. */
    public boolean closed() {
        return day.equals(Difference.NEVER);
    }

    /** Why it cannot be used, as a text key; null when nothing is wrong. */
    public String reason() {
        if (disputed) {
            return "anchor_reason_dispute";
        }
        if (claimed) {
            return "anchor_reason_claim";
        }
        return frozen ? "anchor_reason_hand" : null;
    }
}
