package app.anchorage.deal.quote;

import java.util.Arrays;
import java.util.Optional;

/** Where a quote's version stands; EXPIRED is what an open one becomes by the calendar, nobody has to write it down. */
public enum QuoteState {
    DRAFT("quiet"),
    ASKED("wait"),
    APPROVED("info"),
    SENT("info"),
    SEEN("info"),
    ACCEPTED("good"),
    DECLINED("bad"),
    EXPIRED("wait"),
    SUPERSEDED("quiet"),
    WITHDRAWN("quiet");

    private final String tone;

    QuoteState(String tone) {
        this.tone = tone;
    }

    public static Optional<QuoteState> of(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equalsIgnoreCase(name == null ? "" : name)).findFirst();
    }

    public String key() {
        return "quote_state_" + name();
    }

    public String tone() {
        return tone;
    }

    /** The merchant has it and may still answer. */
    public boolean open() {
        return this == SENT || this == SEEN;
    }

    /** Nobody outside has seen it. */
    public boolean inside() {
        return this == DRAFT || this == ASKED || this == APPROVED;
    }
}
