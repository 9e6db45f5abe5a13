package app.anchorage.ledger.book;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.ledger.verify.Verification;
import app.anchorage.ledger.verify.Verifications;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Whether the books agree with the facts: the last runs of the verifier, and a run at once. */
@Path("/verifier")
@RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
public class VerifierResource {
    @CheckedTemplate(basePath = "ledger", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance verifier(Page page);
    }

    /** @param last null before the first run */
    public record Page(Verification last, List<Verification> earlier) {
        static Page of(List<Verification> all) {
            return new Page(all.isEmpty() ? null : all.get(0), all.isEmpty() ? all : all.subList(1, all.size()));
        }
    }

    @Inject
    Verifications verifications;

    @GET
    public TemplateInstance last() {
        return Templates.verifier(Page.of(verifications.latest()));
    }

    @POST
    @Path("/runs")
    public Response run() {
        Verification run = verifications.verify();
        return run.good() ? Redirect.to("/verifier", "verifier_done_good", run.checks()) : Redirect.to("/verifier", "verifier_done_bad", run.failed());
    }
}
