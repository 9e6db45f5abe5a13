package app.anchorage.deal.receipt;

import app.anchorage.web.Choice;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which receipts the list shows, as the address says; what makes no sense there narrows nothing. */
public class ReceiptFilter {
    private static final int LONGEST = 120;

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
        return "PROPOSED".equals(state) || "CREDIT".equals(state) ? state : "";
    }

    public LocalDate from() {
        return day(from);
    }

    public LocalDate to() {
        return day(to);
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
        return Place.of(before).filter(place -> day(place.key()) != null);
    }

    Optional<Place> after() {
        return before().isPresent() ? Optional.empty() : Place.of(after).filter(place -> day(place.key()) != null);
    }

    /** Null when it is no day of ours. */
    public static LocalDate day(String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
