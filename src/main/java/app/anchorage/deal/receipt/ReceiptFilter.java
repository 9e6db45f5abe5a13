package app.anchorage.deal.receipt;

import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which receipts the list shows, as the address says. */
public class ReceiptFilter {
    private static final int LONGEST = 120;
    private static final List<String> STATES = List.of("PROPOSED", "CREDIT");

    @QueryParam("q")
    String q;

    @QueryParam("kind")
    String kind;

    @QueryParam("state")
    String state;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        FilterCheck check = new FilterCheck().text("q", q).choice("kind", kind, ReceiptKind.values()).choice("state", state, STATES).day("from", from).day("to", to)
                .turned(from, "to", to);
        return check.place("before", before, before().isPresent()).place("after", after, after().isPresent() || before().isPresent()).errors();
    }

    /** A part of the merchant's name or of the reference. */
    public String q() {
        String plain = q == null ? "" : q.replace("\0", "").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    public String kind() {
        return ReceiptKind.of(kind) == null ? "" : kind;
    }

    /** PROPOSED: waiting for a second person; CREDIT: with a rest for no fee yet. */
    public String state() {
        return state != null && STATES.contains(state) ? state : "";
    }

    public LocalDate from() {
        return FilterCheck.day(from).orElse(null);
    }

    public LocalDate to() {
        return FilterCheck.day(to).orElse(null);
    }

    public boolean narrowed() {
        return !q().isEmpty() || !kind().isEmpty() || !state().isEmpty() || from() != null || to() != null;
    }

    public List<Choice> kinds() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "receipt_all")));
        choices.addAll(ReceiptKind.choices());
        return choices;
    }

    public List<Choice> states() {
        return List.of(Choice.keyed("", "receipt_all"), Choice.keyed("PROPOSED", "receipt_PROPOSED"), Choice.keyed("CREDIT", "receipt_with_credit"));
    }

    Optional<Place> before() {
        return Place.of(before).filter(place -> FilterCheck.day(place.key()).isPresent());
    }

    Optional<Place> after() {
        return before().isPresent() ? Optional.empty() : Place.of(after).filter(place -> FilterCheck.day(place.key()).isPresent());
    }
}
