package app.anchorage.deal.receipt;

import app.anchorage.web.Choice;
import java.util.Arrays;
import java.util.List;

/** What was recorded of a merchant's money. */
public enum ReceiptKind {
    /** Paid in, for fees or as credit. */
    MONEY,
    /** Credit that was paid back. */
    PAID_BACK,
    /** Credit that pays for fees: no money moves. */
    SET_OFF,
    DEPOSIT,
    DEPOSIT_BACK,
    /** A fee given up: proposed by one person, booked by another. */
    WRITE_OFF;

    /** Whether it is given to instalments. */
    public boolean forFees() {
        return this == MONEY || byParts();
    }

    /** Whether it is as much as its parts are, and not entered as a sum. */
    public boolean byParts() {
        return this == WRITE_OFF || this == SET_OFF;
    }

    public String key() {
        return "receipt_kind_" + this;
    }

    static ReceiptKind of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
    }

    static List<Choice> choices() {
        return choices(values());
    }

    static List<Choice> choices(ReceiptKind... kinds) {
        return Arrays.stream(kinds).map(kind -> new Choice(kind.name(), kind.key(), null)).toList();
    }
}
