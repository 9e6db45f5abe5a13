package app.anchorage.deal.receipt;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.deal.Typed;
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

/** One receipt: what it is for, a second person's word on a write-off, and taking it back. */
@Path("/receipts/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_FINANCE})
public class ReceiptResource {
    @CheckedTemplate(basePath = "fee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance receipt(ReceiptView.OnePage page);
    }

    @PathParam("id")
    long id;

    @Inject
    ReceiptView view;

    @Inject
    ReceiptService receipts;

    @Inject
    Validator validator;

    @GET
    @RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return page(new ReceiptForm(), FormErrors.none());
    }

    @POST
    @Path("/parts")
    public Response give(@BeanParam ReceiptForm form) {
        return taken(form, form.checkParts(FormErrors.none()), "receipt_given", () -> receipts.give(id, form.parts(), form.once));
    }

    @POST
    @Path("/reversal")
    public Response reverse(@BeanParam ReceiptForm form) {
        return taken(form, reasoned(form), "receipt_reversed", () -> receipts.reverse(id, form.reason.strip(), form.once));
    }

    @POST
    @Path("/approval")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response approve() {
        receipts.approve(id);
        return Redirect.to("/receipts/" + id, "receipt_approved");
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response reject(@BeanParam ReceiptForm form) {
        return taken(form, reasoned(form), "receipt_rejected", () -> receipts.reject(id, form.reason.strip()));
    }

    private FormErrors reasoned(ReceiptForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        return Typed.blank(form.reason) ? errors.add("reason", "web_required") : errors;
    }

    private Response taken(ReceiptForm form, FormErrors errors, String done, Runnable work) {
        view.one(id, form, errors);
        return errors.done(work) ? Redirect.to("/receipts/" + id, done) : errors.answer(page(form, errors));
    }

    private TemplateInstance page(ReceiptForm form, FormErrors errors) {
        return Templates.receipt(view.one(id, form, errors));
    }
}
