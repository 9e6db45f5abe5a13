package app.anchorage.agency.audit;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.web.Choice;
import app.anchorage.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Who did what, when, and what it was before. */
@Path("/audit")
@RolesAllowed({OF_OWNER, OF_APPROVER})
public class AuditResource {
    /** The list with its filters and the state of the chain. */
    public record Page(AuditFilter filter, AuditList.Page list, Pager pager, AuditVerifier.Report chain) {
        public List<Choice> types() {
            return AuditWords.choices("audit_type_", list.types());
        }

        public List<Choice> actions() {
            return AuditWords.choices("audit_action_", list.actions());
        }

        public List<Choice> actors() {
            return AuditWords.choices("audit_actor_", list.actors());
        }
    }

    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance audit(Page page);

        private Templates() {}
    }

    @Inject
    AuditList list;

    @Inject
    AuditVerifier verifier;

    @GET
    public Response show(@BeanParam AuditFilter filter, @Context UriInfo uri) {
        return page(filter, uri, null);
    }

    /** With the whole chain recomputed, which takes its time: only when asked for. */
    @GET
    @Path("/chain")
    public Response check(@BeanParam AuditFilter filter, @Context UriInfo uri) {
        return page(filter, uri, verifier.verify());
    }

    private Response page(AuditFilter filter, UriInfo uri, AuditVerifier.Report chain) {
        AuditList.Page found = list.page(filter);
        return found.faults().answer(Templates.audit(new Page(filter, found, Pager.of(uri, null, found.next()), chain)));
    }
}
