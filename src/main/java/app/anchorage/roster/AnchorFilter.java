package app.anchorage.roster;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;

/** Which anchors the list shows and in what order, as the address says. */
public class AnchorFilter {
    /** A place in the list: the ordering value and the id of the row there. */
    public record Place(String key, long id) {
        static Optional<Place> of(String text) {
            int at = text == null ? -1 : text.lastIndexOf('~');
            if (at < 0 || text.indexOf('\0') >= 0 || !text.substring(at + 1).matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return Optional.of(new Place(text.substring(0, at), Long.parseLong(text.substring(at + 1))));
        }

        @Override
        public String toString() {
            return key + "~" + id;
        }
    }

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
