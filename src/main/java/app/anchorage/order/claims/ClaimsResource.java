package app.anchorage.order.claims;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** 维权: claims on order lines, and the questions about them that a person answers. */
@Path("/claims")
public class ClaimsResource {
    private static final String QUESTIONS = "/claims?state=question";

    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance claims(ClaimsPage page);
    }

    @Inject
    ClaimList claims;

    @Inject
    ClaimAnswers answers;

    @Inject
    CurrentActor current;

    @Inject
    Validator validator;

    @Context
    UriInfo uri;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam ClaimFilter filter) {
        return filter.errors().answer(page(filter, uri.getRequestUriBuilder(), new AnswerForm(), FormErrors.none()));
    }

    @POST
    @Path("/answers")
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response answer(@BeanParam AnswerForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)));
        if (!errors.isEmpty()) {
            ClaimFilter questions = new ClaimFilter();
            questions.state = "question";
            return Response.status(422).entity(page(questions, UriBuilder.fromUri(QUESTIONS), form, errors)).build();
        }
        int answered = answers.answer(form.claim, form.inside.equals("yes"), form.reason.strip());
        return Redirect.to(QUESTIONS, "claim_answered", answered);
    }

    private TemplateInstance page(ClaimFilter filter, UriBuilder list, AnswerForm form, FormErrors errors) {
        ClaimList.Page page = filter.errors().isEmpty() ? claims.page(filter) : ClaimList.Page.NONE;
        return Templates.claims(new ClaimsPage(filter, page, Pager.of(list, page.before(), page.after()), form, errors,
                current.get().is(Role.OWNER, Role.FINANCE)));
    }
}
