package app.anchorage.deal;

import app.anchorage.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an anchor's slot is sold; prices are for one unit of it. */
public enum Format {
    /** 混播: one link among others. */
    MIXED,
    /** 专场: a session for one merchant. */
    SESSION,
    /** 专场 by the hour. */
    HOUR,
    VIDEO,
    PICTURE,
    PACKAGE;

    public static Optional<Format> of(String name) {
        return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
    }

    public String key() {
        return "rate_format_" + name();
    }

    /** The text key of what one of it is called: a link, a session, an hour … */
    public String unitKey() {
        return "rate_unit_" + name();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(format -> Choice.keyed(format.name(), format.key())).toList();
    }
}
