package app.anchorage;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Counts the transactions that pages begin on their own thread and for who asks, and none of the clocks and jobs beside them. */
@ApplicationScoped
public class Transactions {
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();

    @Inject
    CurrentVertxRequest request;

    void begins(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive() && request.getCurrent() != null) {
            begun.add(request.getCurrent().request().uri());
        }
    }

    /** How many have been begun for the page at {@code uri}. */
    public long of(String uri) {
        return begun.stream().filter(uri::equals).count();
    }
}
