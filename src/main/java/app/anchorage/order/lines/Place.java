package app.anchorage.order.lines;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A place in the list of order lines: the creation moment in microseconds and the id of the line there. */
record Place(long micros, long id) {
    static Optional<Place> of(String text) {
        if (text == null || !text.matches("-?\\d{1,17}~\\d{1,18}")) {
            return Optional.empty();
        }
        int at = text.indexOf('~');
        return Optional.of(new Place(Long.parseLong(text.substring(0, at)), Long.parseLong(text.substring(at + 1))));
    }

    static Place of(OrderRow row) {
        return new Place(ChronoUnit.MICROS.between(Instant.EPOCH, row.createdAt()), row.id());
    }

    Instant moment() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return micros + "~" + id;
    }
}
