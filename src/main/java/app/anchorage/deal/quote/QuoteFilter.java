package app.anchorage.deal.quote;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;

/** Which quotes the list shows, as the address says. */
public class QuoteFilter {
    @QueryParam("q")
    String q;

    @QueryParam("state")
    String state;

    @QueryParam("merchant")
    String merchant;

    @QueryParam("after")
    String after;

    @QueryParam("before")
    String before;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().text("q", q).choice("state", state == null ? null : state.toUpperCase(Locale.ROOT), QuoteState.values()).id("merchant", merchant).id("after", after)
                .id("before", before).errors();
    }

    /** All of one merchant's. */
    static QuoteFilter of(long merchant) {
        QuoteFilter filter = new QuoteFilter();
        filter.merchant = Long.toString(merchant);
        return filter;
    }

    /** What a number or an anchor's name starts with, or a merchant's name holds; empty for all. */
    public String q() {
        return q == null ? "" : q.replace("\0", "").strip();
    }

    /** Empty: all but superseded versions. */
    public String state() {
        return QuoteState.of(state).map(QuoteState::name).orElse("");
    }

    public Long merchant() {
        return number(merchant);
    }

    Long after() {
        return number(after);
    }

    Long before() {
        return number(before);
    }

    public boolean narrowed() {
        return !q().isEmpty() || !state().isEmpty() || merchant() != null;
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
