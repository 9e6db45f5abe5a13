package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Watches for somebody who waits until this transaction lets go of the posting lock. */
@ApplicationScoped
public class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    public void forThePostingLock(Actor who) {
        forThePostingLock(who, 1);
    }

    /** Asks in transactions of its own: within one the answer would not change. */
    public void forThePostingLock(Actor who, int howMany) {
        Instant end = Instant.now().plus(PATIENCE);
        while (actAs.call(who, () -> QuarkusTransaction.requiringNew().call(this::waiting)) < howMany) {
            assertThat(Instant.now()).as("%s wait for the posting lock", howMany).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%posting_lock%'""").mapTo(Integer.class).one());
    }
}
