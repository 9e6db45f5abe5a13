package app.anchorage.intake;

import app.anchorage.intake.read.Kind;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;

/** Which imports the history shows: by state, by kind, and from where on. */
public class ImportFilter {
    @QueryParam("state")
    String state;

    @QueryParam("kind")
    String kind;

    @QueryParam("before")
    String before;

    @QueryParam("after")
    String after;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().choice("state", state, FileState.values()).choice("kind", kind, Kind.values()).id("before", before)
                .id("after", after).errors();
    }

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
        return before == null || before.isBlank() ? null : Long.valueOf(before.strip());
    }

    Long after() {
        return after == null || after.isBlank() ? null : Long.valueOf(after.strip());
    }

    /** The list of a tile, of the same kind of report; a second click lifts it. */
    public String tile(FileState tile) {
        String one = tile.name().equals(state()) ? "" : "state=" + tile;
        String other = kind() == null ? "" : "kind=" + kind();
        String query = one.isEmpty() || other.isEmpty() ? one + other : one + "&" + other;
        return query.isEmpty() ? "/imports" : "/imports?" + query;
    }
}
