package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.agency.CurrentActor;
import app.anchorage.settlement.Statements;
import app.anchorage.settlement.Statements.Listed;
import app.anchorage.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The anchor's own statements, newest first. */
@Path("/me/statements")
public class MyStatementsResource {
    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance statements(List<Listed> statements, Pager pager);
    }

    @Inject
    Statements statements;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed(OF_ANCHOR)
    public TemplateInstance list(@QueryParam("after") Long before, @Context UriInfo uri) {
        List<Listed> found = statements.list(new Statements.Filter(null, null, false, before), current.get());
        boolean more = found.size() > Statements.PAGE;
        List<Listed> shown = more ? found.subList(0, Statements.PAGE) : found;
        return Templates.statements(shown, Pager.of(uri, null, more ? shown.get(shown.size() - 1).id() : null));
    }
}
