package app.anchorage.deal.receipt;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Paged;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Money received from merchants: the list, and recording more. */
@Path("/receipts")
@RolesAllowed({OF_OWNER, OF_FINANCE})
public class ReceiptsResource {
    @CheckedTemplate(basePath = "fee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance receipts(ListPage page);

        static native TemplateInstance receiptForm(ReceiptView.FormPage page);
    }

    /** The list. @param proposed how many wait for a second person */
    public record ListPage(ReceiptFilter filter, Paged<ReceiptList.Row> page, long proposed, Pager pager, boolean mayRecord) {}

    @Inject
    ReceiptList list;

    @Inject
    ReceiptView view;

    @Inject
    ReceiptService receipts;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam ReceiptFilter filter, @Context UriInfo uri) {
        Paged<ReceiptList.Row> page = filter.errors().isEmpty() ? list.page(filter) : ReceiptList.none();
        return filter.errors().answer(Templates.receipts(new ListPage(filter, page, list.proposed(), Pager.of(uri, page),
                current.get().is(Role.OWNER, Role.FINANCE))));
    }

    @GET
    @Path("/new")
    public TemplateInstance form(@QueryParam("merchant") String merchant, @QueryParam("kind") String kind) {
        Long id = merchant != null && merchant.matches("\\d{1,18}") ? Long.valueOf(merchant) : null;
        return Templates.receiptForm(view.form(ReceiptForm.blank(id, kind, view.today()), FormErrors.none()));
    }

    @POST
    public Response record(@BeanParam ReceiptForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), view.today());
        try {
            if (errors.isEmpty()) {
                long id = receipts.record(form.draft(), form.once);
                return Redirect.to("/receipts/" + id, "receipt_done_" + (form.kind().byParts() ? form.kind() : ReceiptKind.MONEY));
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(Templates.receiptForm(view.form(form, errors))).build();
    }
}
