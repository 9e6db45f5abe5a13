package app.anchorage.schedule.board;

import app.anchorage.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a product has come on a session's board, in order. */
public enum Column {
    PROPOSED("quiet"),
    SAMPLE_REQUESTED("wait"),
    SAMPLE_HERE("wait"),
    TRIED("info"),
    CHOSEN("good"),
    SCRIPT_READY("good"),
    ON_AIR("good"),
    DROPPED("bad");

    private final String tone;

    Column(String tone) {
        this.tone = tone;
    }

    static Optional<Column> of(String name) {
        return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
    }

    public String tone() {
        return tone;
    }

    public String key() {
        return "board_state_" + this;
    }

    /** What usually follows; null at the end. */
    public Column next() {
        return this == ON_AIR || this == DROPPED ? null : values()[ordinal() + 1];
    }

    /** It is to be sold in the session. */
    public boolean chosen() {
        return this == CHOSEN || this == SCRIPT_READY || this == ON_AIR;
    }

    /** Dropping and going back say why. */
    boolean needsReason(Column before) {
        return this == DROPPED || ordinal() < before.ordinal() && before != DROPPED;
    }

    public List<Choice> others() {
        return Arrays.stream(values()).filter(column -> column != this).map(column -> Choice.keyed(column.name(), column.key())).toList();
    }
}
