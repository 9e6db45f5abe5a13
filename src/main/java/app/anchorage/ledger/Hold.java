package app.anchorage.ledger;

import java.time.LocalDate;

/** What keeps an amount: a freeze, the last release (or null), the due day. */
record Hold(boolean frozen, LocalDate lastRelease, LocalDate due) {
    static Hold until(LocalDate due) {
        return new Hold(false, null, due);
    }
}
