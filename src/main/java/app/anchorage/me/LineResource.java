package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.order.dispute.LineDisputes;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** One line of the anchor's own, and disputing it before it is on a statement. */
@Path("/me/lines/{id:\\d{1,18}}")
@RolesAllowed(OF_ANCHOR)
public class LineResource {
    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance line(OneLine line, NoteForm form, FormErrors errors);
    }

    @PathParam("id")
    long id;

    @Inject
    OneLineService lines;

    @Inject
    LineDisputes disputes;

    @Inject
    Validator validator;

    @GET
    public TemplateInstance show() {
        return Templates.line(lines.of(id), new NoteForm(), FormErrors.none());
    }

    @POST
    @Path("/disputes")
    public Response dispute(@BeanParam NoteForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.line(lines.of(id), form, errors)).build();
        }
        disputes.open(id, form.note.strip());
        return Redirect.to("/me/lines/" + id, "anchor_dispute_done");
    }

    @POST
    @Path("/disputes/withdrawal")
    public Response withdraw() {
        disputes.withdraw(id);
        return Redirect.to("/me/lines/" + id, "anchor_dispute_withdrawn");
    }
}
