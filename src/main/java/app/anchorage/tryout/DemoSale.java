package app.anchorage.tryout;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One made-up order line and all that ever happens to it.
 *
 * @param settledAt null when the buyer sent it back before confirming
 * @param closedAt null unless it was sent back before confirming
 * @param claimedAt a refund claim after settlement; null for none
 * @param claimEndsAt null while it is open
 * @param refund what the claim is about, full or part
 */
record DemoSale(String orderNo, String subOrderNo, DemoItem item, LocalDateTime createdAt, Money paid, Money settled, Rate tech,
        LocalDateTime settledAt, LocalDateTime closedAt, LocalDateTime claimedAt, LocalDateTime claimEndsAt, boolean claimSucceeds,
        Money refund, String adzoneId, String adzoneName) {

    /** An item on sale: what it is, whose shop, its price and commission. */
    record DemoItem(String id, String title, String shop, String category, Money price, Rate commission) {}

    /** 付款预估收入 or 结算预估收入, as the platform rounds it. */
    Money income(Money amount) {
        return amount.times(item.commission());
    }

    /** 技术服务费, from the unrounded commission. */
    Money techFee(Money amount) {
        BigDecimal exact = amount.decimal().multiply(item.commission().decimal()).multiply(tech.decimal());
        return Money.halfUp(exact);
    }

    /** The same sale with a successful claim for a third of it. */
    DemoSale clawedBack(LocalDateTime opened) {
        return new DemoSale(orderNo, subOrderNo, item, createdAt, paid, settled, tech, settledAt, closedAt, opened, opened.plusDays(3), true,
                Money.fen(paid.fen() / 3), adzoneId, adzoneName);
    }

    boolean settledBy(LocalDateTime moment) {
        return settledAt != null && !settledAt.isAfter(moment);
    }

    boolean closedBy(LocalDateTime moment) {
        return closedAt != null && !closedAt.isAfter(moment);
    }

    boolean claimedBy(LocalDateTime moment) {
        return claimedAt != null && !claimedAt.isAfter(moment);
    }

    boolean claimEndedBy(LocalDateTime moment) {
        return claimEndsAt != null && !claimEndsAt.isAfter(moment);
    }
}
