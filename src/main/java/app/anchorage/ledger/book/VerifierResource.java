package app.anchorage.ledger.book;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.job.Job;
import app.anchorage.job.Said;
import app.anchorage.ledger.verify.Verification;
import app.anchorage.ledger.verify.Verifications;
import app.anchorage.ledger.verify.VerifyWork;
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

/** Whether the books agree with the facts: the last runs of the verifier, and a run in the background. */
@Path("/verifier")
@RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
public class VerifierResource {
    @CheckedTemplate(basePath = "ledger", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance verifier(Page page);
    }

    /** @param job the run that was asked for last, null when none was; @param runs the latest first */
    public record Page(Job job, List<Verification> runs) {
        /** Null before the first run. */
        public Verification last() {
            return runs.isEmpty() ? null : runs.get(0);
        }

        public boolean isAtWork() {
            return job != null && job.isOpen();
        }

        /** Why the run that was asked for last came to nothing, unless there has been one since. */
        public Said failure() {
            boolean told = job != null && job.isFailed() && (runs.isEmpty() || last().startedAt().isBefore(job.createdAt()));
            return told ? job.said() : null;
        }
    }

    @Inject
    Verifications verifications;

    @Inject
    VerifyWork work;

    @GET
    public TemplateInstance last() {
        return Templates.verifier(new Page(work.newest().orElse(null), verifications.latest()));
    }

    @POST
    @Path("/runs")
    public Response run() {
        work.ask();
        return Redirect.to("/verifier");
    }
}
