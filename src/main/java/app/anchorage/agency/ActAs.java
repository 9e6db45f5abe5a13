package app.anchorage.agency;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Runs work for a stated actor where no request says who acts: jobs, start-up, sign-in, the verifier. */
@ApplicationScoped
public class ActAs {
    @Inject
    CurrentActor current;

    public void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Opens a request context of its own, so that a job inside a request never borrows the request's actor. */
    public <T> T call(Actor actor, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        if (outer != null) {
            context.deactivate();
        }
        context.activate();
        try {
            current.set(actor);
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
