package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import java.time.LocalDate;

/** What happened to some of the anchor's lines since the last visit. @param firstDay the earliest day the amounts lie on now */
public record Change(Kind kind, long lines, long fen, LocalDate firstDay) {

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
    }

    public Money amount() {
        return Money.fen(fen);
    }

    public LocalDate day() {
        return firstDay == null || firstDay.equals(Difference.OPEN) ? null : firstDay;
    }

    public String hint() {
        return kind.key() + (day() == null ? "_open" : "_hint");
    }

    /** Moves change no sum: they carry no sign. */
    public boolean moved() {
        return kind == Kind.PAUSED || kind == Kind.POSTPONED;
    }
}
