package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** One agreement version, and a second person's decision on a proposed one. */
@Path("/anchors/{id:\\d{1,18}}/agreements/{version:\\d{1,18}}")
public class DecisionResource {
    @PathParam("id")
    long id;

    @PathParam("version")
    long version;

    @Inject
    AgreementService agreements;

    @Inject
    OneAgreement one;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return page(FormErrors.none());
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response accept(@FormParam("seen") String seen, @FormParam("why") String why) {
        agreements.accept(id, version, seen, Words.orNull(why));
        return Redirect.to("/anchors/" + id, "roster_correction_accepted");
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response reject(@FormParam("why") String why) {
        agreements.find(id, version);
        if (Words.orNull(why) == null) {
            return Response.status(422).entity(page(FormErrors.none().add("why", "web_required"))).build();
        }
        agreements.reject(id, version, Words.orNull(why));
        return Redirect.to("/anchors/" + id, "roster_correction_rejected");
    }

    private TemplateInstance page(FormErrors errors) {
        return one.page(id, version, null, errors);
    }
}
