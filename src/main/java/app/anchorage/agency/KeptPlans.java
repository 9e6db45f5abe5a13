package app.anchorage.agency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;

/**
 * For pages that are asked for all the time: the database plans each of their questions once for a connection and not for every request, which took longer
 * than to answer them. Only where the way to the answer is the same whatever is asked for.
 */
@RequestScoped
public class KeptPlans {
    private boolean used;

    /**
     * For the transactions that begin later in this request: the first thing each says to the database tells it too.
     *
     * @throws IllegalStateException within a transaction, which has said it already
     */
    public void use() {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("too late for this transaction");
        }
        used = true;
    }

    boolean used() {
        return used;
    }
}
