package app.anchorage.deal.quote;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.signin.LinkToken;
import app.anchorage.agency.NumberSeries;
import app.anchorage.agency.signin.Token;
import app.anchorage.deal.quote.QuoteEvents.Kind;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.Anchors;
import app.anchorage.web.BaseUrl;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Our side of a quote: written, asked for, approved, sent, replaced, taken back. */
@ApplicationScoped
public class QuoteService {
    static final String QUOTE = "QUOTE";

    @Inject
    Quotes quotes;

    @Inject
    QuoteLines lines;

    @Inject
    QuoteEvents events;

    @Inject
    QuoteParties parties;

    @Inject
    Anchors anchors;

    @Inject
    NumberSeries numbers;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    BaseUrl baseUrl;

    @Inject
    Clock clock;

    public LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    @Transactional
    public long create(Offer offer, UUID form) {
        Quote quote = new Quote(numbers.next("Q", today(), 1).get(0), offer.head(), current.get().member(), clock.instant());
        quotes.persistAndFlush(quote);
        if (form != null) {
            once.claim(form, "/quotes/" + quote.id());
        }
        lines.write(quote.id(), offer.lines());
        audit.record("QUOTE_WRITTEN", QUOTE, quote.number(), null, offer, null);
        return quote.id();
    }

    /** @param rowVersion as the form was shown */
    @Transactional
    public void edit(long id, int rowVersion, Offer offer) {
        Quote quote = held(id, rowVersion);
        Offer before = offer(quote);
        quote.edit(offer.head());
        quotes.flush();
        lines.write(id, offer.lines());
        audit.record("QUOTE_CHANGED", QUOTE, quote.number(), before, offer, null);
    }

    @Transactional
    public void ask(long id, int rowVersion) {
        Quote quote = held(id, rowVersion);
        quote.ask(current.get().member());
        done(quote, Kind.ASKED, "QUOTE_ASKED", null);
    }

    @Transactional
    public void decide(long id, int rowVersion, boolean yes, String reason) {
        Quote quote = held(id, rowVersion);
        quote.decide(current.get().member(), yes);
        done(quote, yes ? Kind.APPROVED : Kind.RETURNED, yes ? "QUOTE_APPROVED" : "QUOTE_RETURNED", reason);
    }

    /** @return the merchant's link, which is kept nowhere; @throws BrokenRule when somebody has to approve it first */
    @Transactional
    public String send(long id, int rowVersion) {
        Quote quote = held(id, rowVersion);
        Offer offer = offer(quote);
        boolean free = quote.stateOn(today()) == QuoteState.APPROVED || objections(offer).isEmpty();
        quote.must(free, "quote_needs_approval");
        offer.lines().forEach(line -> quote.must(!anchors.findById(line.anchorId()).archived(), "quote_anchor_archived_now"));
        LinkToken token = LinkToken.make(current.get().agencyId());
        quote.send(token.hash(), today(), clock.instant());
        done(quote, Kind.SENT, "QUOTE_SENT", null);
        return baseUrl.link("/q/" + token);
    }

    @Transactional
    public String newLink(long id) {
        Quote quote = quotes.hold(id);
        LinkToken token = LinkToken.make(current.get().agencyId());
        quote.link(token.hash(), today());
        audit.record("QUOTE_LINK", QUOTE, quote.number(), null, null, null);
        return baseUrl.link("/q/" + token);
    }

    @Transactional
    public void revoke(long id) {
        Quote quote = quotes.hold(id);
        quote.revoke(clock.instant());
        done(quote, Kind.REVOKED, "QUOTE_LINK_REVOKED", null);
    }

    @Transactional
    public void withdraw(long id, String reason) {
        Quote quote = quotes.hold(id);
        quote.withdraw();
        done(quote, Kind.WITHDRAWN, "QUOTE_WITHDRAWN", reason);
    }

    /** @return the next version's id: a draft with the same lines */
    @Transactional
    public long next(long id) {
        Quote quote = quotes.hold(id);
        Quote next = quote.next(current.get().member(), clock.instant());
        quotes.persistAndFlush(next);
        lines.write(next.id(), lines.of(id));
        done(quote, Kind.SUPERSEDED, "QUOTE_SUPERSEDED", null);
        return next.id();
    }

    @Transactional
    public void answer(long id, String words) {
        quotes.get(id);
        events.add(id, Kind.ANSWER, null, words);
    }

    /** What stands in the way of sending it without asking, for the member who acts. */
    @Transactional
    public List<Objection> objections(Offer offer) {
        return Objection.of(offer, parties.discountPoints(current.get().member()));
    }

    @Transactional
    public Offer offer(Quote quote) {
        return new Offer(quote.head(), lines.of(quote.id()));
    }

    private void done(Quote quote, Kind kind, String action, String reason) {
        events.add(quote.id(), kind, null, reason);
        audit.record(action, QUOTE, quote.number(), null, java.util.Map.of("version", quote.version()), reason);
    }

    private Quote held(long id, int rowVersion) {
        Quote quote = quotes.hold(id);
        if (quote.rowVersion() != rowVersion) {
            throw new BrokenRule("quote_changed", quote.number()).back("/quotes/" + id);
        }
        return quote;
    }
}
