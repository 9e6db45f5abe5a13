package app.anchorage.deal.guarantee;

import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** Which guarantees the list shows, as the address says. */
public class GuaranteeFilter {
    private static final List<String> STATES = List.of("LIVE", "SOON", "MISSED", "MADE");
    private static final int LONGEST = 120;

    @QueryParam("q")
    String q;

    @QueryParam("state")
    String state;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().text("q", q).choice("state", state, STATES).place("before", before, readable(before)).place("after", after, readable(after)).errors();
    }

    private static boolean readable(String text) {
        return Place.of(text).filter(place -> FilterCheck.day(place.key()).isPresent()).isPresent();
    }

    /** A part of the merchant's, anchor's or contract's name. */
    public String q() {
        String plain = q == null ? "" : q.replace("\0", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    public String state() {
        return state != null && STATES.contains(state) ? state : "";
    }

    public boolean narrowed() {
        return !q().isEmpty() || !state().isEmpty();
    }

    public List<Choice> states() {
        return List.of(Choice.keyed("", "guarantee_all"), Choice.keyed("LIVE", "guarantee_LIVE"), Choice.keyed("SOON", "guarantee_SOON"),
                Choice.keyed("MISSED", "guarantee_MISSED"), Choice.keyed("MADE", "guarantee_MADE"));
    }

    Optional<Place> place() {
        return Place.of(before).or(() -> Place.of(after));
    }

    boolean backwards() {
        return Place.of(before).isPresent();
    }
}
