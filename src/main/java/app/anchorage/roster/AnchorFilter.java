package app.anchorage.roster;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which anchors the list shows and in what order, as the address says. */
public class AnchorFilter {
    private static final List<String> STATUSES = List.of("active", "archived", "all");
    private static final List<String> WITH_OR_WITHOUT = List.of("with", "without");
    private static final List<String> DIRECTIONS = List.of("asc", "desc");

    @QueryParam("q")
    String q;

    @QueryParam("status")
    String status;

    @QueryParam("agreement")
    String agreement;

    @QueryParam("position")
    String position;

    @QueryParam("role")
    String role;

    @QueryParam("sort")
    String sort;

    @QueryParam("dir")
    String dir;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().text("q", q).choice("status", status, STATUSES).choice("agreement", agreement, WITH_OR_WITHOUT)
                .choice("position", position, WITH_OR_WITHOUT).choice("sort", sort, AnchorSort.params()).choice("dir", dir, DIRECTIONS).errors();
    }

    /** What the name or code starts with; empty for all. */
    public String q() {
        return q == null ? "" : q.replace("\0", "").strip();
    }

    /** Archived anchors are shown only when asked for. */
    public String status() {
        return "archived".equals(status) || "all".equals(status) ? status : "active";
    }

    /** What they do; empty for all. */
    public String role() {
        return Arrays.stream(Anchor.Part.values()).map(Enum::name).filter(name -> name.equals(role)).findFirst().orElse("");
    }

    /** "with", "without" or empty. */
    public String agreement() {
        return withOrWithout(agreement);
    }

    public String position() {
        return withOrWithout(position);
    }

    private static String withOrWithout(String value) {
        return "with".equals(value) || "without".equals(value) ? value : "";
    }

    public AnchorSort sort() {
        return AnchorSort.of(sort);
    }

    public boolean descending() {
        return "desc".equals(dir);
    }

    Optional<Place> after() {
        return Place.of(after).filter(p -> sort().accepts(p.key()));
    }

    Optional<Place> before() {
        return Place.of(before).filter(p -> sort().accepts(p.key()));
    }

    /** Something besides the usual view was asked for. */
    public boolean narrowed() {
        return !q().isEmpty() || !agreement().isEmpty() || !position().isEmpty() || !role().isEmpty() || !status().equals("active");
    }
}
