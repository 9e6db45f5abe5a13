package app.anchorage.deal.quote;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.SecurityLog;
import app.anchorage.agency.signin.Bucket;
import app.anchorage.agency.signin.LinkGone;
import app.anchorage.agency.signin.Throttle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Lets a merchant in by the link alone: the agency is the token's, and the work is done as that agency's system. The right link opens always, also
 * while somebody guesses from the same address; a wrong one is counted, and soon answered without saying more than to wait.
 */
@ApplicationScoped
public class MerchantDoor {
    @Inject
    Throttle throttle;

    @Inject
    ActAs actAs;

    @Inject
    CurrentActor current;

    @Inject
    SecurityLog log;

    @Inject
    Quotes quotes;

    /** @param work what to do with the quote's id, in one transaction; @throws LinkGone for a token that is none */
    <T> T open(String token, String address, LongFunction<T> work) {
        QuoteToken key = QuoteToken.of(token);
        Actor merchant = new Actor(key.agency(), null, "merchant", null, null, address);
        Optional<Long> found = actAs.call(merchant, () -> QuarkusTransaction.requiringNew().call(() -> quotes.withToken(key.hash()).map(Quote::id)));
        if (found.isEmpty()) {
            guessed(Bucket.ofLinks(address));
            throw new LinkGone();
        }
        long id = found.get();
        return actAs.call(merchant, () -> QuarkusTransaction.requiringNew().call(() -> work.apply(id)));
    }

    /** One of our own looks at the page: nothing to note down. */
    boolean isOurs(String token) {
        return current.find().filter(actor -> actor.agencyId() == QuoteToken.of(token).agency()).isPresent();
    }

    /** However many guesses are slowed, the security log says it once. */
    private void guessed(Bucket bucket) {
        Optional<Duration> wait = throttle.take(List.of(bucket));
        if (wait.isEmpty()) {
            return;
        }
        if (throttle.firstTold(bucket)) {
            log.record(SecurityLog.Event.THROTTLED, "quote link");
        }
        throw new WebApplicationException(Response.status(429).header(HttpHeaders.RETRY_AFTER, wait.get().toSeconds()).build());
    }
}
