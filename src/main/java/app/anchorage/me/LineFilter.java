package app.anchorage.me;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which of the anchor's lines to list and how, as the address says. */
public class LineFilter {
    @QueryParam("by")
    String by;

    @QueryParam("state")
    String state;

    @QueryParam("day")
    String day;

    @QueryParam("item")
    String item;

    @QueryParam("change")
    String change;

    @QueryParam("after")
    String after;

    /** What of it makes no sense. */
    public FormErrors errors() {
        boolean paged = byItem() && after != null && after.matches("\\d{1,4}") || LinePlace.of(after).isPresent();
        return new FilterCheck().choice("by", by, List.of("day", "item")).choice("state", state, Arrays.stream(Lying.values()).map(Lying::param).toList())
                .day("day", day).text("item", item).choice("change", change, Change.Kind.values()).place("after", after, paged).errors();
    }

    public boolean byItem() {
        return "item".equals(by);
    }

    public Lying lying() {
        return Arrays.stream(Lying.values()).filter(lying -> lying.param().equals(state)).findFirst().orElse(Lying.PAYABLE);
    }

    public LocalDate day() {
        return FilterCheck.day(day).orElse(null);
    }

    public String item() {
        return item == null || item.isBlank() ? null : item;
    }

    /** Null unless the page lists what changed. */
    public Change.Kind change() {
        return Arrays.stream(Change.Kind.values()).filter(kind -> kind.name().equals(change)).findFirst().orElse(null);
    }

    /** Whether single lines are listed, not days or items. */
    public boolean lines() {
        return change() != null || day() != null || item() != null || (lying() == Lying.RISK && !byItem());
    }

    public String link(String lying, String grouped) {
        return "/me/lines?state=" + lying + "&by=" + grouped;
    }

    Optional<LinePlace> after() {
        return LinePlace.of(after);
    }

    /** Which page of items, from 0. */
    int page() {
        return after != null && after.matches("\\d{1,4}") ? Integer.parseInt(after) : 0;
    }
}
