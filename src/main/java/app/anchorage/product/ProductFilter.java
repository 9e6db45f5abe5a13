package app.anchorage.product;

import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Place;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** Which products the list shows, as the address says. */
public class ProductFilter {
    private static final List<String> STATES = List.of("", "archived", "all");
    private static final List<String> DOCUMENTS = List.of("", "missing");

    @QueryParam("q")
    String q;

    @QueryParam("merchant")
    String merchant;

    @QueryParam("category")
    String category;

    @QueryParam("status")
    String status;

    @QueryParam("documents")
    String documents;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    FormErrors errors() {
        return new FilterCheck().text("q", q).id("merchant", merchant).text("category", category).choice("status", status, STATES)
                .choice("documents", documents, DOCUMENTS).place("after", after, Place.of(after).isPresent()).place("before", before, Place.of(before).isPresent())
                .errors();
    }

    /** A part of the name, or an item of the reports. */
    public String q() {
        return plain(q);
    }

    public String merchant() {
        return plain(merchant);
    }

    public String category() {
        return plain(category);
    }

    /** Archived products are shown only when asked for. */
    public String status() {
        return plain(status);
    }

    /** "missing": the category needs a document and the product has none that is valid today. */
    public String documents() {
        return plain(documents);
    }

    public List<Choice> statuses() {
        return List.of(Choice.keyed("", "product_active"), Choice.keyed("archived", "product_archived"), Choice.keyed("all", "product_all"));
    }

    public List<Choice> documentChoices() {
        return List.of(Choice.keyed("", "product_all"), Choice.keyed("missing", "product_documents_missing"));
    }

    Optional<Place> after() {
        return before().isPresent() ? Optional.empty() : Place.of(after);
    }

    Optional<Place> before() {
        return Place.of(before);
    }

    public boolean narrowed() {
        return !(q() + merchant() + category() + status() + documents()).isEmpty();
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
