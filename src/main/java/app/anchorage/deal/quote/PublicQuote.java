package app.anchorage.deal.quote;

import app.anchorage.deal.Format;
import app.anchorage.earning.Vat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a merchant reads of a quote: it holds nothing internal, so no page made of it can show any. */
public record PublicQuote(String agency, String number, int version, String merchant, String ourContact, QuoteState state, boolean revoked,
        LocalDate validUntil, String terms, boolean taxIncluded, Rate vatRate, Vat total, List<Line> lines, Decision decision, List<Said> said) {

    public record Line(String anchor, Format format, LocalDate plannedOn, int links, Money fee, Rate commission, Money guarantee, String ratio) {}

    /** The answer, null before there is one. */
    public record Decision(String name, String title, Instant at, String reason) {}

    /** A question, or our answer. */
    public record Said(boolean ours, Instant at, String name, String words) {}

    static PublicQuote of(Quote quote, Offer offer, Names names, List<QuoteEvents.Event> events, LocalDate today) {
        Decision decision = quote.answer() == null ? null
                : new Decision(quote.answer().name(), quote.answer().title(), quote.answer().at(), quote.answer().reason());
        List<Said> said = events.stream().filter(QuoteEvents.Event::said).map(e -> new Said(e.ours(), e.at(), e.name(), e.words())).toList();
        return new PublicQuote(names.agency(), quote.number(), quote.version(), names.merchant(), names.contact(), quote.stateOn(today), quote.revoked(),
                quote.head().validUntil(), quote.head().terms(), quote.head().taxIncluded(), quote.vat(), offer.total(),
                offer.lines().stream().map(PublicQuote::line).toList(), decision, said);
    }

    private static Line line(QuoteLine l) {
        return new Line(l.anchor(), l.format(), l.plannedOn(), l.links(), l.fee(), l.commission(), l.guarantee(), l.ratio());
    }

    /** Who stands on either side. @param contact whom of us to ask */
    public record Names(String agency, String merchant, String contact) {}

    /** May still be answered. */
    public boolean open() {
        return !revoked && state.open();
    }

    /** Whether the offer itself may still be read. */
    public boolean readable() {
        return !revoked && state != QuoteState.WITHDRAWN && state != QuoteState.SUPERSEDED;
    }

    /** The text key of what to do when it is not open. */
    public String noticeKey() {
        return "quote_public_" + (revoked ? "REVOKED" : state.name());
    }

    public String taxKey() {
        return taxIncluded ? "quote_tax_included" : "quote_tax_added";
    }

    /** The terms, line by line, for what keeps no line breaks. */
    public List<String> paragraphs() {
        return terms.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Whether a line promises sales. */
    public boolean guaranteed() {
        return lines.stream().anyMatch(line -> line.guarantee() != null);
    }
}
