package app.anchorage.me;

import app.anchorage.money.Money;
import java.time.LocalDate;

/**
 * What happened to some of the anchor's lines since the last visit.
 *
 * @param firstDay and lastDay the value dates between which the amounts lie now; lastDay null while all of them are frozen
 */
public record Change(Kind kind, long lines, long fen, LocalDate firstDay, LocalDate lastDay) {
    /** In the order of the page. */
    public enum Kind {
        SETTLED,
        REFUNDED,
        LOWERED,
        RAISED,
        RESTORED,
        RELEASED,
        PAUSED,
        POSTPONED;

        public String key() {
            return "anchor_change_" + name();
        }

        public String title() {
            return key() + "_title";
        }

        /** Whether the amounts become payable on their days; what is taken back or frozen has none to wait for. */
        boolean payable() {
            return this != REFUNDED && this != LOWERED && this != PAUSED;
        }
    }

    public Money amount() {
        return Money.fen(fen);
    }

    public String hint() {
        if (!kind.payable()) {
            return kind.key() + "_hint";
        }
        if (lastDay == null) {
            return "anchor_change_open";
        }
        return firstDay.equals(lastDay) ? "anchor_change_day" : "anchor_change_days";
    }

    /** Moves change no sum: they carry no sign. */
    public boolean moved() {
        return kind == Kind.PAUSED || kind == Kind.POSTPONED;
    }
}
