package app.anchorage.deal.quote;

import app.anchorage.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two versions of an offer side by side, row by row. */
public record Comparison(Quote before, Quote after, List<Row> rows) {
    /** One thing. @param number of the line it belongs to, 0 for the head; @param keyed whether the values are text keys */
    public record Row(String key, int number, String before, String after, boolean keyed) {
        public boolean changed() {
            return !Objects.equals(before, after);
        }
    }

    /** One version with the names in it. */
    record Side(Quote quote, Offer offer, String merchant, String contact) {
        QuoteLine line(int place) {
            return place < offer.lines().size() ? offer.lines().get(place) : null;
        }
    }

    static Comparison of(Side before, Side after) {
        List<Row> rows = new ArrayList<>();
        row(rows, "quote_merchant", 0, before.merchant(), after.merchant());
        row(rows, "quote_contact", 0, before.contact(), after.contact());
        row(rows, "quote_valid_until", 0, before.quote().head().validUntil(), after.quote().head().validUntil());
        rows.add(new Row("quote_tax", 0, tax(before), tax(after), true));
        row(rows, "quote_vat", 0, before.quote().vat(), after.quote().vat());
        row(rows, "quote_total_gross", 0, before.offer().total().gross(), after.offer().total().gross());
        row(rows, "quote_terms", 0, before.quote().head().terms(), after.quote().head().terms());
        for (int i = 0; i < Math.max(before.offer().lines().size(), after.offer().lines().size()); i++) {
            line(rows, i + 1, before.line(i), after.line(i));
        }
        return new Comparison(before.quote(), after.quote(), rows);
    }

    private static String tax(Side side) {
        return side.quote().head().taxIncluded() ? "quote_tax_included" : "quote_tax_added";
    }

    private static void line(List<Row> rows, int number, QuoteLine before, QuoteLine after) {
        row(rows, "quote_anchor", number, before == null ? null : before.anchor(), after == null ? null : after.anchor());
        rows.add(new Row("rate_format", number, before == null ? null : before.format().key(), after == null ? null : after.format().key(), true));
        row(rows, "quote_planned", number, before == null ? null : before.plannedOn(), after == null ? null : after.plannedOn());
        row(rows, "quote_links", number, before == null ? null : before.links(), after == null ? null : after.links());
        row(rows, "quote_fee", number, before == null ? null : before.fee(), after == null ? null : after.fee());
        row(rows, "quote_commission", number, before == null ? null : before.commission(), after == null ? null : after.commission());
        row(rows, "quote_guarantee", number, before == null ? null : before.guarantee(), after == null ? null : after.guarantee());
    }

    private static void row(List<Row> rows, String key, int number, Object before, Object after) {
        rows.add(new Row(key, number, text(before), text(after), false));
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Money money ? money.shown() : value.toString();
    }
}
