package app.anchorage.ledger.freeze;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.ReasonForm;
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
import java.util.Objects;

/** The freezes of all of a payee's money. */
@Path("/ledger/payees/{payee:\\d{1,18}}/freezes")
public class PayeeFreezeResource {
    @CheckedTemplate(basePath = "ledger", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance freezes(Page page);
    }

    /** A reason being written is of the freeze {@code releasing} or, if null, of a new one. */
    public record Page(PayeeFreezeView.Payee payee, String reason, Long releasing, FormErrors errors, boolean mayFreeze) {
        public FormErrors errorsOf(Long freeze) {
            return Objects.equals(releasing, freeze) ? errors : FormErrors.none();
        }

        public String reasonOf(Long freeze) {
            return Objects.equals(releasing, freeze) && reason != null ? reason : "";
        }

        public FormErrors errorsOfNew() {
            return errorsOf(null);
        }

        public String reasonOfNew() {
            return reasonOf(null);
        }
    }

    @PathParam("payee")
    long payee;

    @Inject
    PayeeFreezing freezing;

    @Inject
    PayeeFreezeView view;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return page(null, null, FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response freeze(@BeanParam ReasonForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form.reason, null, errors)).build();
        }
        freezing.open(payee, form.reason.strip(), form.once);
        return Redirect.to(PayeeFreezing.path(payee), "ledger_freeze_done");
    }

    @POST
    @Path("/{freeze:\\d{1,18}}/release")
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response release(@PathParam("freeze") long freeze, @BeanParam ReasonForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form.reason, freeze, errors)).build();
        }
        freezing.release(payee, freeze, form.reason.strip());
        return Redirect.to(PayeeFreezing.path(payee), "ledger_release_done");
    }

    private TemplateInstance page(String reason, Long releasing, FormErrors errors) {
        return Templates.freezes(new Page(view.of(payee), reason, releasing, errors, current.get().is(Role.OWNER, Role.FINANCE)));
    }
}
