package app.anchorage.settlement;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One ledger line of the payee as XLSX and CSV print it.
 *
 * @param day its value date
 * @param kind EARN, CORRECT or MOVE
 * @param base net of the order line
 * @param amount the payee's part; negative where something is taken back
 */
public record StatementLine(
        LocalDate day,
        String orderNo,
        String subOrder,
        String itemId,
        String title,
        String shop,
        Instant soldAt,
        LocalDate settledOn,
        String kind,
        Money base,
        Rate share,
        Money amount,
        String note) {
    /** As the payee reads it: an order number's last digits tell who the buyer is. */
    StatementLine masked() {
        return new StatementLine(day, orderNo == null ? null : OrderNumber.masked(orderNo), subOrder == null ? null : OrderNumber.masked(subOrder),
                itemId, title, shop, soldAt, settledOn, kind, base, share, amount, note);
    }
}
