package app.anchorage.deal.quote;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.quote.QuoteEvents.Kind;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** The merchant's side of a quote: reads, accepts, declines, asks. Each is one transaction that holds the quote. */
@ApplicationScoped
public class MerchantAnswers {
    private static final int QUESTIONS_A_DAY = 20;

    @Inject
    Quotes quotes;

    @Inject
    QuoteLines lines;

    @Inject
    QuoteEvents events;

    @Inject
    QuoteReading reading;

    @Inject
    Instance<Agreed> agreed;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param noted whether this view is the merchant's and goes into the log */
    @Transactional
    public PublicQuote read(long id, boolean noted) {
        Quote quote = quotes.hold(id);
        if (noted && !quote.revoked()) {
            events.viewed(id, now());
            if (quote.stateOn(today()).open()) {
                quote.seen(now());
            }
        }
        return reading.forMerchant(id);
    }

    /** The same person's second press of the button changes nothing; @throws BrokenRule when it can no longer be accepted, or another person did */
    @Transactional
    public void accept(long id, String name, String title) {
        Quote quote = quotes.hold(id);
        if (quote.acceptedAs(name, title)) {
            return;
        }
        Acceptance how = who(name, title);
        quote.accept(how, today());
        quotes.flush();
        events.add(id, Kind.ACCEPTED, name + " · " + title, null);
        audit.record("QUOTE_ACCEPTED", QuoteService.QUOTE, quote.number(), null, Map.of("version", quote.version(), "name", name, "title", title), null);
        if (agreed.isResolvable()) {
            agreed.get().contract(quote, lines.of(id), how);
        }
    }

    @Transactional
    public void decline(long id, String name, String reason) {
        Quote quote = quotes.hold(id);
        quote.decline(who(name, null), reason, today());
        events.add(id, Kind.DECLINED, name, reason);
        audit.record("QUOTE_DECLINED", QuoteService.QUOTE, quote.number(), null, Map.of("version", quote.version(), "name", name), reason);
    }

    @Transactional
    public void ask(long id, String name, String words) {
        Quote quote = quotes.hold(id);
        if (quote.revoked()) {
            throw new BrokenRule("quote_refused_REVOKED");
        }
        if (events.questionsSince(id, now().minus(Duration.ofDays(1))) >= QUESTIONS_A_DAY) {
            throw new BrokenRule("quote_public_too_many");
        }
        events.add(id, Kind.QUESTION, name, words);
    }

    private Acceptance who(String name, String title) {
        return new Acceptance(name, title, current.get().address(), now());
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return ChinaTime.day(now());
    }
}
