package app.anchorage.agency;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The actor of this request or job: the one place that says which agency is being worked for. */
@RequestScoped
public class CurrentActor {
    @Inject
    SecurityIdentity identity;

    private Actor set;

    /** @throws IllegalStateException when nobody is signed in and no job has said whom it works for */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("no actor"));
    }

    public Optional<Actor> find() {
        if (set != null) {
            return Optional.of(set);
        }
        return Optional.ofNullable(identity.<Actor>getAttribute(Actor.ATTRIBUTE));
    }

    void set(Actor actor) {
        set = actor;
    }
}
