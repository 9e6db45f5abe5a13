package app.anchorage.ledger.verify;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import app.anchorage.agency.Agency;
import app.anchorage.web.BrokenRule;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Verifies every agency's books each night, one transaction each; of several nodes the first one does it. */
@ApplicationScoped
public class NightlyVerifier {
    private static final Duration FRESH = Duration.ofHours(6);

    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    @Inject
    Verifications verifications;

    @Inject
    Clock clock;

    @Scheduled(cron = "{anchorage.verifier.cron}", timeZone = "Asia/Shanghai", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void night() {
        agencies.ids().forEach(agency -> actAs.run(Actor.system(agency), () -> verify(agency)));
    }

    /** An agency that cannot be verified does not keep the others from it. */
    private void verify(long agency) {
        try {
            boolean done = verifications.last().filter(v -> v.startedAt().isAfter(clock.instant().minus(FRESH))).isPresent();
            if (!done && !verifications.verify().good()) {
                Log.errorf("The books of agency %d do not agree: see /verifier", agency);
            }
        } catch (BrokenRule running) {
            Log.debugf("Agency %d is being verified already", agency);
        } catch (RuntimeException e) {
            Log.errorf(e, "The verifier could not run for agency %d", agency);
        }
    }
}
