package app.anchorage.intake;

import app.anchorage.intake.read.Kind;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;

/** Which imports the history shows: by state, by kind, and from where on. */
public class ImportFilter {
    @QueryParam("state")
    String state;

    @QueryParam("kind")
    String kind;

    @QueryParam("before")
    Long before;

    @QueryParam("after")
    Long after;

    /** A state that there is, else null. */
    public String state() {
        return Arrays.stream(FileState.values()).map(Enum::name).filter(name -> name.equals(state)).findFirst().orElse(null);
    }

    public String kind() {
        return Arrays.stream(Kind.values()).map(Enum::name).filter(name -> name.equals(kind)).findFirst().orElse(null);
    }

    public boolean isSet() {
        return state() != null || kind() != null;
    }

    Long before() {
        return before;
    }

    Long after() {
        return after;
    }
}
