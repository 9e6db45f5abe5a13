package app.anchorage.me;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Which of the anchor's lines to list and how, as the address says; what cannot be read is left out. */
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

    public boolean byItem() {
        return "item".equals(by);
    }

    public Lying lying() {
        return Arrays.stream(Lying.values()).filter(lying -> lying.param().equals(state)).findFirst().orElse(Lying.PAYABLE);
    }

    public LocalDate day() {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            return null;
        }
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
