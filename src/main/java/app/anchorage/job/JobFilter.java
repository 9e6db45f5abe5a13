package app.anchorage.job;

import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which jobs the list shows. */
public class JobFilter {
    private static final List<String> STATES = List.of("QUEUED", "RUNNING", "DONE", "FAILED");

    @QueryParam("kind")
    String kind;

    @QueryParam("state")
    String state;

    @QueryParam("before")
    String before;

    @QueryParam("after")
    String after;

    public FormErrors errors() {
        return new FilterCheck().choice("kind", kind, JobKind.values()).choice("state", state, STATES).id("before", before).id("after", after).errors();
    }

    public String kind() {
        return blank(kind) ? null : kind;
    }

    public String state() {
        return blank(state) ? null : state;
    }

    Long before() {
        return blank(before) ? null : Long.valueOf(before.strip());
    }

    Long after() {
        return blank(after) || before() != null ? null : Long.valueOf(after.strip());
    }

    public boolean isSet() {
        return kind() != null || state() != null;
    }

    public List<Choice> kinds() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "job_any")));
        for (JobKind each : JobKind.values()) {
            choices.add(Choice.keyed(each.name(), "job_" + each.name().toLowerCase(Locale.ROOT)));
        }
        return choices;
    }

    public List<Choice> states() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "job_any")));
        STATES.forEach(each -> choices.add(Choice.keyed(each, "job_state_" + each.toLowerCase(Locale.ROOT))));
        return choices;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
