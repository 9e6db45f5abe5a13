package app.anchorage.deal.quote;

import app.anchorage.agency.signin.LinkDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongFunction;

/** Lets a merchant in by the link to a quote. */
@ApplicationScoped
public class MerchantDoor {
    @Inject
    LinkDoor door;

    @Inject
    Quotes quotes;

    /** @param work what to do with the quote's id, in one transaction */
    <T> T open(String token, String address, LongFunction<T> work) {
        return door.open(new LinkDoor.Kind("merchant", "quote link", hash -> quotes.withToken(hash).map(Quote::id)), token, address, work);
    }

    boolean isOurs(String token) {
        return door.isOurs(token);
    }
}
