package app.anchorage.deal.quote;

import java.util.List;

/** One quote as our people see it. @param obstacle the text key of why this member may not decide, null when he may; @param contract made of it, or null */
public record QuotePage(Quote quote, QuoteState state, Offer offer, String merchant, String contact, String author, List<Objection> objections,
        List<QuoteEvents.Event> events, Outlook outlook, List<Quote> versions, boolean mayEdit, String obstacle, Made contract) {
    /** The contract that the merchant's acceptance made. */
    public record Made(long id, String number) {}


    /** Who approved it as it stands and when; null while nobody has. */
    public QuoteEvents.Event approval() {
        return state != QuoteState.APPROVED ? null : events.stream().filter(event -> event.kind() == QuoteEvents.Kind.APPROVED).findFirst().orElse(null);
    }

    public boolean sendable() {
        return state == QuoteState.APPROVED || state == QuoteState.DRAFT && objections.isEmpty();
    }

    public boolean askable() {
        return state == QuoteState.DRAFT && !objections.isEmpty();
    }

    public boolean asked() {
        return state == QuoteState.ASKED;
    }

    public boolean replaceable() {
        return !state.inside() && state != QuoteState.ACCEPTED && state != QuoteState.SUPERSEDED;
    }

    public boolean withdrawable() {
        return state.inside() || state.open();
    }

    public boolean revocable() {
        return state.open() && quote.linkWorks();
    }

    public boolean several() {
        return versions.size() > 1;
    }

    public String taxKey() {
        return quote.head().taxIncluded() ? "quote_tax_included" : "quote_tax_added";
    }
}
