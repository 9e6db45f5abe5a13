package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.roster.AnchorPages.EditPage;
import app.anchorage.roster.AnchorPages.ListPage;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The list of anchors, and signing a new one on. */
@Path("/anchors")
public class AnchorsResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance anchors(ListPage page);

        static native TemplateInstance anchorForm(EditPage page);
    }

    @Inject
    AnchorList list;

    @Inject
    AnchorService anchors;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam AnchorFilter filter, @Context UriInfo uri) {
        AnchorList.Page page = filter.errors().isEmpty() ? list.page(filter) : AnchorList.Page.NONE;
        return filter.errors().answer(Templates.anchors(new ListPage(filter, page, Pager.of(uri, page.found()), current.get().is(Role.OWNER, Role.STAFF))));
    }

    @GET
    @Path("/new")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance blank() {
        return Templates.anchorForm(new EditPage(null, new AnchorForm(), FormErrors.none()));
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response create(@BeanParam AnchorForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return again(form, errors);
        }
        try {
            return Redirect.to("/anchors/" + anchors.create(form.profile(), form.once), "roster_anchor_created", form.stageName);
        } catch (Refused refused) {
            return again(form, refused.on(errors));
        }
    }

    private static Response again(AnchorForm form, FormErrors errors) {
        return Response.status(422).entity(Templates.anchorForm(new EditPage(null, form, errors))).build();
    }
}
