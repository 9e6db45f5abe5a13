package app.anchorage.schedule.crew;

import app.anchorage.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody does in a session; of those on air as ANCHOR there is one at a time. */
public enum Duty {
    ANCHOR,
    COHOST,
    GUEST,
    ASSISTANT,
    OPERATOR;

    public static Optional<Duty> of(String name) {
        return Arrays.stream(values()).filter(duty -> duty.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(duty -> Choice.keyed(duty.name(), duty.key())).toList();
    }

    public String key() {
        return "schedule_duty_" + this;
    }

    /** Who is seen on air is there within the session; helpers also before and after. */
    public boolean onAir() {
        return this == ANCHOR || this == COHOST || this == GUEST;
    }
}
