package app.anchorage.schedule.session;

import app.anchorage.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What two sessions give each other. */
public enum Exchange {
    TIMES,
    ROOMS,
    BOTH;

    static Optional<Exchange> of(String name) {
        return Arrays.stream(values()).filter(exchange -> exchange.name().equals(name)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values()).map(exchange -> Choice.keyed(exchange.name(), "schedule_swap_" + exchange)).toList();
    }

    /** The first one's plan with what it takes from the other. */
    Session.Plan plan(Session mine, Session other) {
        return new Session.Plan(this == TIMES ? mine.roomId() : other.roomId(), mine.title(), mine.kind(), this == ROOMS ? mine.span() : other.span(), mine.note());
    }
}
