package app.anchorage.agency.signin;

import app.anchorage.agency.Agencies;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** {@code new-agency CODE NAME}: makes a further agency and prints the link for its owner, then ends. */
@Unremovable
@ApplicationScoped
public class NewAgencyCommand {
    public static final String NAME = "new-agency";

    @Inject
    SetUp setUp;

    @Inject
    Agencies agencies;

    /** @return the process's exit code */
    @ActivateRequestContext
    public int run(String... args) {
        if (args.length != 3 || !args[1].matches("[a-z0-9-]{2,40}") || args[2].isBlank()) {
            System.err.println("Usage: new-agency CODE NAME   (CODE: 2 to 40 lower-case letters, digits, hyphens)");
            return 2;
        }
        if (QuarkusTransaction.requiringNew().call(() -> agencies.withCode(args[1])).isPresent()) {
            System.err.println("There is an agency " + args[1] + " already.");
            return 1;
        }
        System.out.println("Open this link within 24 hours to make the owner of " + args[2] + "; it works once:");
        System.out.println(setUp.newAgency(args[1], args[2].strip()));
        return 0;
    }
}
