package app.anchorage.me;

import app.anchorage.earning.Difference;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A place in a list of lines: the day and the line of the last row before. */
record LinePlace(LocalDate day, long line) {
    static final LinePlace START = new LinePlace(Difference.NEVER.minusDays(1), 0);

    static Optional<LinePlace> of(String text) {
        int at = text == null ? -1 : text.lastIndexOf('~');
        if (at < 0 || !text.substring(at + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinePlace(LocalDate.parse(text.substring(0, at)), Long.parseLong(text.substring(at + 1))));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "~" + line;
    }
}
