package app.anchorage.deal.contract;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.deal.PdfAnswer;
import app.anchorage.deal.contract.ContractPages.OnePage;
import app.anchorage.print.Scan;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One contract: its terms, its paper, its signature. */
@Path("/contracts/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class ContractResource {
    @CheckedTemplate(basePath = "contract", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance contract(OnePage page);

        static native TemplateInstance paper(ContractView.Whole whole);

        static native TemplateInstance paperPdf(ContractView.Whole whole, String[] pageWords);
    }

    @PathParam("id")
    long id;

    @Inject
    ContractView view;

    @Inject
    ContractService contracts;

    @Inject
    ContractForms forms;

    @Inject
    Signing signing;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    public TemplateInstance show() {
        return page(null, FormErrors.none());
    }

    @GET
    @Path("/edit")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance form() {
        Contract contract = contracts.find(id);
        contract.mustBeDraft();
        return forms.page(id, ContractForm.of(contract), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response edit(@BeanParam ContractForm form) {
        contracts.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        Contract.Head head = form.head(errors, contracts.today());
        return errors.done(() -> contracts.edit(id, form.version, head)) ? Redirect.to("/contracts/" + id, "contract_saved")
                : errors.answer(forms.page(id, form, errors));
    }

    @POST
    @Path("/void")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response giveUp(@FormParam("version") int version, @FormParam("reason") String reason) {
        contracts.giveUp(id, version, Words.orNull(reason));
        return Redirect.to("/contracts/" + id, "contract_voided");
    }

    @POST
    @Path("/signature")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response sign(@BeanParam SigningForm form) {
        contracts.find(id);
        FormErrors errors = FormErrors.none();
        Signing.Signature signature = form.signature(errors, contracts.today());
        return errors.done(() -> signing.sign(id, form.seen(), signature)) ? Redirect.to("/contracts/" + id, "contract_signed_done")
                : errors.answer(page(form, errors));
    }

    @GET
    @Path("/scan")
    public Response scan() {
        Scan scan = signing.scan(id);
        Scan.Type type = scan.type().orElseThrow();
        return Response.ok(scan.bytes()).type(type.media())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scan-" + id + "." + type.ending() + "\"").build();
    }

    @GET
    @Path("/paper")
    public TemplateInstance paper() {
        return Templates.paper(view.of(id));
    }

    @GET
    @Path("/paper.pdf")
    public Response pdf() {
        ContractView.Whole whole = view.of(id);
        return PdfAnswer.of(whole.contract().number(), whole.contract().number() + " " + whole.merchant().name(),
                Templates.paperPdf(whole, PdfAnswer.pageWords()).render());
    }

    private TemplateInstance page(SigningForm form, FormErrors errors) {
        ContractView.Whole whole = view.of(id);
        SigningForm shown = form == null ? SigningForm.on(whole.today()) : form;
        return Templates.contract(new OnePage(whole, shown, null, null, errors, current.get().is(Role.OWNER, Role.STAFF)));
    }
}
