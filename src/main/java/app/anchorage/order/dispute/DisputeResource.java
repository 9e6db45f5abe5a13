package app.anchorage.order.dispute;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
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
import java.util.List;

/** What an anchor says of a line, and the agency's answer, which ends the freeze. */
@Path("/orders/{line:\\d{1,18}}/dispute")
public class DisputeResource {
    @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance lineDispute(DisputePage page);
    }

    /** The page. @param mayAnswer finance and owners do */
    public record DisputePage(long line, List<LineDispute> disputes, boolean mayAnswer, AnswerForm form, FormErrors errors) {}

    @PathParam("line")
    long line;

    @Inject
    LineDisputes disputes;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return page(new AnswerForm(), FormErrors.none());
    }

    @POST
    @Path("/answer")
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response answer(@BeanParam AnswerForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form, errors)).build();
        }
        disputes.answer(line, form.answer.strip());
        return Redirect.to("/orders/" + line + "/dispute", "dispute_answered");
    }

    private TemplateInstance page(AnswerForm form, FormErrors errors) {
        List<LineDispute> found = disputes.of(line);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return Templates.lineDispute(new DisputePage(line, found, current.get().is(Role.OWNER, Role.FINANCE), form, errors));
    }
}
