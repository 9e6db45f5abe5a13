package app.anchorage.deal.quote;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.deal.rate.RateCards;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What pages show of one quote. */
@ApplicationScoped
public class QuoteReading {
    @Inject
    Quotes quotes;

    @Inject
    QuoteLines lines;

    @Inject
    QuoteEvents events;

    @Inject
    QuoteParties parties;

    @Inject
    RateCards cards;

    @Inject
    Outlooks outlooks;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Transactional
    public QuotePage page(long id) {
        Quote quote = quotes.get(id);
        Offer offer = new Offer(quote.head(), lines.of(id));
        QuoteState state = quote.stateOn(today());
        List<Objection> objections = state.inside() ? Objection.of(offer, parties.discountPoints(measuredBy(quote, state))) : List.of();
        Actor actor = current.get();
        return new QuotePage(quote, state, offer, parties.merchant(quote.head().merchantId()), parties.contact(quote.head().contactId()), parties.member(quote.createdBy()),
                objections, events.of(id), outlooks.of(offer), quotes.versions(quote.number()), actor.is(Role.OWNER, Role.STAFF), obstacle(quote, actor), parties.contract(id));
    }

    /** Whose discount limit counts: who asked, else who would send it, else who wrote it. */
    private long measuredBy(Quote quote, QuoteState state) {
        if (state != QuoteState.DRAFT && quote.askedBy() != null) {
            return quote.askedBy();
        }
        return current.get().is(Role.OWNER, Role.STAFF) ? current.get().member() : quote.createdBy();
    }

    /** Why this member may not decide, as a text key; null when he may. */
    private static String obstacle(Quote quote, Actor actor) {
        if (!actor.is(Role.OWNER, Role.APPROVER)) {
            return "quote_not_approver";
        }
        boolean own = actor.member() == quote.createdBy() || Long.valueOf(actor.member()).equals(quote.askedBy());
        return own ? "quote_own" : null;
    }

    @Transactional
    public PublicQuote forMerchant(long id) {
        Quote quote = quotes.get(id);
        PublicQuote.Names names = new PublicQuote.Names(cards.agencyName(), parties.merchant(quote.head().merchantId()), parties.member(quote.createdBy()));
        return PublicQuote.of(quote, new Offer(quote.head(), lines.of(id)), names, events.of(id), today());
    }

    @Transactional
    public Comparison compare(long id, Integer version) {
        Quote quote = quotes.get(id);
        List<Quote> versions = quotes.versions(quote.number());
        int wanted = version == null ? quote.version() - 1 : version;
        Quote other = NotFound.unless(versions.stream().filter(v -> v.version() == wanted).findFirst());
        return Comparison.of(side(other), side(quote));
    }

    private Comparison.Side side(Quote quote) {
        return new Comparison.Side(quote, new Offer(quote.head(), lines.of(quote.id())), parties.merchant(quote.head().merchantId()),
                parties.contact(quote.head().contactId()));
    }

    @Transactional
    public QuoteForm form(long id) {
        Quote quote = quotes.get(id);
        quote.must(quote.stateOn(today()).inside(), "quote_edit_sent");
        return QuoteForm.of(quote, new Offer(quote.head(), lines.of(id)));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
