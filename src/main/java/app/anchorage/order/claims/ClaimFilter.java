package app.anchorage.order.claims;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which claims the list shows, as the address says. */
public class ClaimFilter {
    static final List<String> STATES = List.of("question", "open", "waiting", "succeeded", "failed", "merchant");

    @QueryParam("state")
    String state;

    @QueryParam("q")
    String q;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().choice("state", state, STATES).text("q", q).id("after", after).id("before", before).errors();
    }

    /** One of {@link #STATES}, or empty for all. */
    public String state() {
        return state != null && STATES.contains(state) ? state : "";
    }

    /** An order or sub-order number, or empty. */
    public String q() {
        return q == null ? "" : q.strip();
    }

    Long after() {
        return id(after);
    }

    Long before() {
        return id(before);
    }

    private static Long id(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    public boolean narrowed() {
        return !state().isEmpty() || !q().isEmpty();
    }

    public boolean isOn(String tile) {
        return state().equals(tile);
    }

    /** The list of a tile with the search kept; a second click lifts it. */
    public String tile(String tile) {
        String search = q().isEmpty() ? "" : "q=" + URLEncoder.encode(q(), StandardCharsets.UTF_8);
        String one = isOn(tile) ? "" : "state=" + tile;
        String query = one.isEmpty() || search.isEmpty() ? one + search : one + "&" + search;
        return query.isEmpty() ? "/claims" : "/claims?" + query;
    }
}
