package app.anchorage.me;

import app.anchorage.earning.Difference;
import java.time.LocalDate;

/** Where an amount lies: usable now, held until a day, or touched by a claim or dispute. */
public enum Lying {
    PAYABLE,
    HELD,
    RISK;

    public String param() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String key() {
        return "anchor_state_" + name();
    }

    LocalDate from(MyAccount account) {
        return this == PAYABLE ? account.closedThrough().plusDays(1) : account.today().plusDays(1);
    }

    LocalDate to(MyAccount account) {
        return this == PAYABLE ? account.today() : Difference.OPEN.minusDays(1);
    }
}
