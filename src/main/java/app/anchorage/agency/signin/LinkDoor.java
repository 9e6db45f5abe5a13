package app.anchorage.agency.signin;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.SecurityLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Lets somebody in by a link alone: the agency is the token's, and the work is done as that agency's system. The right link opens always, also
 * while somebody guesses from the same address; a wrong one is counted, and soon answered without saying more than to wait.
 */
@ApplicationScoped
public class LinkDoor {
    @Inject
    Throttle throttle;

    @Inject
    ActAs actAs;

    @Inject
    CurrentActor current;

    @Inject
    SecurityLog log;

    /** @param visitor and link what the logs call them; @param behind the id of what the token's hash opens */
    public record Kind(String visitor, String link, Function<byte[], Optional<Long>> behind) {}

    /** @param work what to do with the id, in one transaction; @throws LinkGone for a token that is none */
    public <T> T open(Kind kind, String token, String address, LongFunction<T> work) {
        LinkToken key = LinkToken.of(token);
        Actor visitor = new Actor(key.agency(), null, kind.visitor(), null, null, address);
        Optional<Long> found = actAs.call(visitor, () -> QuarkusTransaction.requiringNew().call(() -> kind.behind().apply(key.hash())));
        if (found.isEmpty()) {
            guessed(kind, Bucket.ofLinks(address));
            throw new LinkGone();
        }
        long id = found.get();
        return actAs.call(visitor, () -> QuarkusTransaction.requiringNew().call(() -> work.apply(id)));
    }

    /** One of our own looks at the page: nothing to note down. */
    public boolean isOurs(String token) {
        return current.find().filter(actor -> actor.agencyId() == LinkToken.of(token).agency()).isPresent();
    }

    /** However many guesses are slowed, the security log says it once. */
    private void guessed(Kind kind, Bucket bucket) {
        Optional<Duration> wait = throttle.take(List.of(bucket));
        if (wait.isEmpty()) {
            return;
        }
        if (throttle.firstTold(bucket)) {
            log.record(SecurityLog.Event.THROTTLED, kind.link());
        }
        throw new WebApplicationException(Response.status(429).header(HttpHeaders.RETRY_AFTER, wait.get().toSeconds()).build());
    }
}
