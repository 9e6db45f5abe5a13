package app.anchorage.agency;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Work by the clock that goes from one agency to the next, as the system: one where it fails is named and does not keep the others from it. */
@ApplicationScoped
public class EachAgency {
    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    /** @param what the work, for the log */
    public void run(String what, Runnable work) {
        agencies.ids().forEach(agency -> run(what, agency, work));
    }

    private void run(String what, long agency, Runnable work) {
        try {
            of(agency, work);
        } catch (RuntimeException e) {
            Log.errorf(e, "%s failed for agency %d", what, agency);
        }
    }

    /** For one of them; what fails is thrown. */
    public void of(long agency, Runnable work) {
        actAs.run(Actor.system(agency), work);
    }
}
