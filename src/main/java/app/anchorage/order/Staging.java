package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Postings;
import app.anchorage.ledger.Restatement;
import app.anchorage.ledger.Touched;
import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * What every change of facts has in common: note the touched lines under the posting lock, find their claims,
 * pairs and anchors, book the difference.
 */
@ApplicationScoped
public class Staging {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Postings postings;

    @Inject
    Touched touched;

    @Inject
    Winners winners;

    @Inject
    ClaimLines claimLines;

    @Inject
    Pairs pairs;

    @Inject
    Attribution attribution;

    @Inject
    Restatement restatement;

    /** Takes the posting lock: from here on nobody else posts or approves for this agency. */
    void lock() {
        postings.lock();
    }

    /** Runs the change (which adds to the touched lines), then restates their money. */
    public void restate(Cause cause, Long reference, String reason, Progress progress, LongConsumer change) {
        long posting = postings.begin(cause, reference, reason);
        touched.begin();
        change.accept(posting);
        claimLines.ofTouched();
        pairs.ofTouched();
        attribution.ofTouched();
        touched.withoutIdle();
        long total = touched.count();
        progress.at("step_booking", 0, total);
        restatement.run(posting, done -> progress.at("step_booking", done, total));
    }

    public Jdbi sql() {
        return sql;
    }

    Attribution attribution() {
        return attribution;
    }

    Winners winners() {
        return winners;
    }

    public long agency() {
        return current.get().agencyId();
    }

    /** Today in China: the day of what a person decides. */
    public LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    Clock clock() {
        return clock;
    }
}
