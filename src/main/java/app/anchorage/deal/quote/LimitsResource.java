package app.anchorage.deal.quote;

import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** How far below list price each member may quote without another person's approval. */
@Path("/quotes/limits")
@RolesAllowed(OF_OWNER)
public class LimitsResource {
    @CheckedTemplate(basePath = "quote")
    static class Templates {
        static native TemplateInstance limits(List<DiscountLimits.Limit> limits, Long wrong, FormErrors errors);
    }

    @Inject
    DiscountLimits limits;

    @GET
    public TemplateInstance list() {
        return Templates.limits(limits.all(), null, FormErrors.none());
    }

    @POST
    @Path("/{member:\\d{1,18}}")
    public Response set(@PathParam("member") long member, @FormParam("limit") String limit) {
        limits.find(member);
        Integer points = Words.points(limit);
        if (points == null) {
            return Response.status(422).entity(Templates.limits(limits.all(), member, FormErrors.none().add("limit", "rate_percent_wrong"))).build();
        }
        limits.set(member, points);
        return Redirect.to("/quotes/limits", "quote_limit_saved");
    }
}
