package app.anchorage.me;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.order.dispute.LineDispute;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One order line as its anchor sees it: own entries, claims, own disputes. */
public record OneLine(Sold sold, List<MyEntry> entries, List<MyClaim> claims, List<LineDispute> disputes, Standing standing) {

    /** What was sold. @param mine whether the line is still the anchor's */
    public record Sold(long id, String orderNo, String itemId, String title, String shop, LocalDate soldOn, LocalDate settledOn, String attribution,
            boolean frozen, boolean mine) {
        public String attributionKey() {
            return "order_by_" + attribution.toLowerCase(Locale.ROOT);
        }
    }

    /** A claim of the line, without the buyer. */
    public record MyClaim(int state, Instant openedAt, Instant completedAt) {
        public String key() {
            return "anchor_claim_" + state;
        }

        public LocalDate day() {
            Instant at = completedAt == null ? openedAt : completedAt;
            return at == null ? null : ChinaTime.day(at);
        }
    }

    /** What may be done. @param statementId where the line was approved, when nothing of it is open any more */
    public record Standing(Money total, boolean mayDispute, Long statementId) {}

    public LineDispute openDispute() {
        return disputes.stream().filter(LineDispute::open).findFirst().orElse(null);
    }
}
