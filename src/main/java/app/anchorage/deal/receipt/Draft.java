package app.anchorage.deal.receipt;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Map;

/** A receipt as it is being recorded. @param parts by instalment; @param reason of a write-off, else null */
public record Draft(ReceiptKind kind, long merchant, LocalDate day, Money amount, String reference, String reason, Map<Long, Money> parts) {
    Money given() {
        return parts.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
