package app.anchorage.product;

import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which documents the list shows, as the address says. */
public class DocumentFilter {
    @QueryParam("q")
    String q;

    @QueryParam("state")
    String state;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    FormErrors errors() {
        return new FilterCheck().text("q", q).choice("state", state, Document.State.values()).place("after", after, whole(after).isPresent())
                .place("before", before, whole(before).isPresent()).errors();
    }

    /** A part of the kind, the number, the product or the person. */
    public String q() {
        return q == null ? "" : q.strip();
    }

    public String state() {
        return state == null ? "" : state.strip();
    }

    public List<Choice> states() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "product_all")));
        Arrays.stream(Document.State.values()).forEach(s -> choices.add(Choice.keyed(s.name(), s.key())));
        return choices;
    }

    Optional<Place> after() {
        return before().isPresent() ? Optional.empty() : whole(after);
    }

    Optional<Place> before() {
        return whole(before);
    }

    private static Optional<Place> whole(String text) {
        return Place.of(text).filter(place -> place.key().matches("9999-12-31") || FilterCheck.day(place.key()).isPresent());
    }

    public boolean narrowed() {
        return !(q() + state()).isEmpty();
    }
}
