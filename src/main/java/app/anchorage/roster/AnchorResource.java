package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.AnchorPages.EditPage;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** One anchor: who it is, and whether still with us. */
@Path("/anchors/{id:\\d{1,18}}")
public class AnchorResource {
    @PathParam("id")
    long id;

    @Inject
    AnchorService anchors;

    @Inject
    OneAnchor one;

    @Inject
    Validator validator;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show(@BeanParam SaleAsked asked) {
        return one.page(id, asked);
    }

    @GET
    @Path("/edit")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance form() {
        return AnchorsResource.Templates.anchorForm(new EditPage(id, AnchorForm.of(anchors.find(id)), FormErrors.none()));
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response edit(@BeanParam AnchorForm form) {
        anchors.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return again(form, errors);
        }
        try {
            anchors.edit(id, form.version, form.profile());
            return Redirect.to("/anchors/" + id, "roster_anchor_saved", form.stageName);
        } catch (Refused refused) {
            return again(form, refused.on(errors));
        }
    }

    private Response again(AnchorForm form, FormErrors errors) {
        return Response.status(422).entity(AnchorsResource.Templates.anchorForm(new EditPage(id, form, errors))).build();
    }

    @POST
    @Path("/archive")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response archive(@FormParam("reason") String reason) {
        anchors.archive(id, Words.orNull(reason));
        return Redirect.to("/anchors/" + id, "roster_anchor_archived_done");
    }

    @POST
    @Path("/activation")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response activate() {
        anchors.activate(id);
        return Redirect.to("/anchors/" + id, "roster_anchor_activated_done");
    }
}
