package app.anchorage.ledger.verify;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the last verification of every agency was good. A group of its own: wrong books must not take a node out of service. */
@ApplicationScoped
@HealthGroup("books")
public class BooksHealth implements HealthCheck {
    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    @Inject
    Verifications verifications;

    @Override
    public HealthCheckResponse call() {
        List<Optional<Verification>> last = agencies.ids().stream().map(id -> actAs.call(Actor.system(id), verifications::last)).toList();
        long wrong = last.stream().flatMap(Optional::stream).filter(v -> !v.good()).count();
        long never = last.stream().filter(Optional::isEmpty).count();
        return HealthCheckResponse.named("books").status(wrong == 0).withData("agencies", last.size()).withData("wrong", wrong)
                .withData("never_verified", never).build();
    }
}
