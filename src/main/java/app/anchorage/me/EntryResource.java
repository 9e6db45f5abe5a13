package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.explain.Explanation;
import app.anchorage.ledger.explain.Explanations;
import app.anchorage.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** How an amount of the anchor's own came about. */
@Path("/me/entries/{id:\\d{1,18}}")
public class EntryResource {
    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance entry(Explanation it);
    }

    @Inject
    Explanations explanations;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed(OF_ANCHOR)
    public TemplateInstance explain(@PathParam("id") long id) {
        return Templates.entry(NotFound.unless(explanations.of(id, current.get())));
    }
}
