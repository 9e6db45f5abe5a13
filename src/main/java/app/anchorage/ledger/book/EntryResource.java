package app.anchorage.ledger.book;

import static app.anchorage.agency.Role.OF_ANCHOR;
import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.explain.Explanation;
import app.anchorage.ledger.explain.Explanations;
import app.anchorage.web.NotFound;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Explain this number; an anchor reads it on the phone's page. */
@Path("/entries/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER, OF_ANCHOR})
public class EntryResource {
    @CheckedTemplate(basePath = "ledger", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance entry(Explanation it);
    }

    @Inject
    Explanations explanations;

    @Inject
    CurrentActor current;

    @GET
    public Response explain(long id) {
        Explanation it = NotFound.unless(explanations.of(id, current.get()));
        return it.brief() ? Redirect.to("/me/entries/" + id) : Response.ok(Templates.entry(it)).build();
    }
}
