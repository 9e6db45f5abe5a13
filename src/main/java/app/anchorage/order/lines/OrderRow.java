package app.anchorage.order.lines;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An order line as lists show it; amounts in fen, null when unknown. {@code liesOn} is the last open day its anchor's money lies on, {@code earnedFen} what
 * the anchor should have of it; {@code unshared} is money of an anchor who had no agreement on that day.
 */
public record OrderRow(long id, Instant createdAt, String orderNo, String subOrderNo, String itemId, String itemTitle, String shop,
        Long anchorId, String anchor, String attribution, int state, Long paidFen, Long settledFen, Long estimateFen, Long incomeFen,
        long refundFen, Long netFen, Long earnedFen, boolean frozen, boolean unshared, LocalDate liesOn, Instant settledAt, String pair, Long sessionId,
        LocalDate today) {

    public String stateKey() {
        return "order_state_" + OrderFilter.STATES.get(state - 1);
    }

    public String stateTone() {
        return List.of("wait", "info", "good", "quiet").get(state - 1);
    }

    public boolean settled() {
        return state == 3;
    }

    public boolean subOrderDiffers() {
        return subOrderNo != null && !subOrderNo.equals(orderNo);
    }

    /** Whether it may tell a purchase twice, as a text key; null for nearly all. */
    public String pairKey() {
        return pair == null ? null : "order_pair_" + pair.toLowerCase(Locale.ROOT);
    }

    public String pairTone() {
        return "OPEN".equals(pair) ? "bad" : "quiet";
    }

    public String attributionKey() {
        return "order_by_" + attribution.toLowerCase(Locale.ROOT);
    }

    /** The reported settled income; what a line that is not settled has there is no income yet. */
    public Long income() {
        return settled() ? incomeFen : null;
    }

    public Money refund() {
        return Money.fen(-refundFen);
    }

    /** Where its money is, as a text key; null while nothing is booked. Money on a day without a date that no freeze of the line explains is one of all of the anchor's. */
    public String moneyKey() {
        if (frozen) {
            return "order_money_frozen";
        }
        if (netFen == null) {
            return null;
        }
        if (liesOn != null && liesOn.isBefore(Difference.OPEN)) {
            return liesOn.isAfter(today) ? "order_money_held" : "order_money_payable";
        }
        if ("SAME".equals(pair)) {
            return "order_money_twice";
        }
        if (unshared) {
            return "order_money_unshared";
        }
        if (anchorId == null) {
            return "order_money_suspense";
        }
        if (liesOn != null) {
            return "order_money_all_frozen";
        }
        boolean paid = earnedFen != null && earnedFen != 0;
        return paid ? "order_money_stated" : netFen == 0 ? "order_money_nothing" : "order_money_not_by_line";
    }

    public boolean held() {
        return "order_money_held".equals(moneyKey());
    }

    public String moneyTone() {
        String key = moneyKey();
        return key == null ? "quiet" : switch (key) {
            case "order_money_frozen", "order_money_all_frozen" -> "bad";
            case "order_money_held", "order_money_suspense", "order_money_unshared" -> "wait";
            case "order_money_payable" -> "good";
            default -> "quiet";
        };
    }
}
