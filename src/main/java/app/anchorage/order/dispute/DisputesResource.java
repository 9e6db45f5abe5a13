package app.anchorage.order.dispute;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The disputes that wait for an answer. */
@Path("/disputes")
public class DisputesResource {
    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance disputes(FormErrors faults, List<OpenDispute> disputes, Pager pager);
    }

    @Inject
    DisputeList list;

    @GET
    @RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
    public Response list(@QueryParam("after") String after, @Context UriInfo uri) {
        FormErrors faults = new FilterCheck().id("after", after).errors();
        boolean asked = faults.isEmpty() && after != null && !after.isBlank();
        List<OpenDispute> found = faults.isEmpty() ? list.after(asked ? Long.parseLong(after.strip()) : 0) : List.of();
        boolean more = found.size() > DisputeList.PAGE;
        List<OpenDispute> shown = more ? found.subList(0, DisputeList.PAGE) : found;
        return faults.answer(Templates.disputes(faults, shown, Pager.of(uri, null, more ? shown.get(shown.size() - 1).id() : null)));
    }
}
