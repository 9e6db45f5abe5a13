package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.web.FormErrors;
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

/** The anchor's own lines by day and by item. */
@Path("/me/lines")
public class LinesResource {
    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance lines(LinesPage page);

        static native TemplateInstance linesFaulty(FormErrors faults);
    }

    @Inject
    LinesService lines;

    @GET
    @RolesAllowed(OF_ANCHOR)
    public Response list(@BeanParam LineFilter filter, @Context UriInfo uri) {
        FormErrors faults = filter.errors();
        return faults.answer(faults.isEmpty() ? Templates.lines(lines.page(filter, uri)) : Templates.linesFaulty(faults));
    }
}
