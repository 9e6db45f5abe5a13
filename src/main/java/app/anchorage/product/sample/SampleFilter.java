package app.anchorage.product.sample;

import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which samples the list shows, as the address says. */
public class SampleFilter {
    @QueryParam("q")
    String q;

    @QueryParam("state")
    String state;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    FormErrors errors() {
        return new FilterCheck().text("q", q).choice("state", state, Sample.State.values()).place("after", after, Place.of(after).isPresent())
                .place("before", before, Place.of(before).isPresent()).errors();
    }

    /** A part of the product, the merchant or the session. */
    public String q() {
        return q == null ? "" : q.strip();
    }

    public String state() {
        return state == null ? "" : state.strip();
    }

    public List<Choice> states() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "product_all")));
        Arrays.stream(Sample.State.values()).forEach(s -> choices.add(Choice.keyed(s.name(), s.key())));
        return choices;
    }

    Optional<Place> after() {
        return before().isPresent() ? Optional.empty() : Place.of(after);
    }

    Optional<Place> before() {
        return Place.of(before);
    }

    public boolean narrowed() {
        return !(q() + state()).isEmpty();
    }
}
