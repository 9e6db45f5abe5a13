package app.anchorage.merchant;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.merchant.MerchantPages.EditPage;
import app.anchorage.roster.Words;
import app.anchorage.web.Choice;
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
import java.util.List;

/** One merchant: who it is, and whether still dealt with. */
@Path("/merchants/{id:\\d{1,18}}")
public class MerchantResource {
    @PathParam("id")
    long id;

    @Inject
    MerchantService merchants;

    @Inject
    OneMerchant one;

    @Inject
    Owners owners;

    @Inject
    Validator validator;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return one.page(id, "", FormErrors.none());
    }

    @GET
    @Path("/edit")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance form() {
        return form(MerchantForm.of(merchants.find(id)), List.of(), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response edit(@BeanParam MerchantForm form) {
        merchants.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return again(form, List.of(), errors);
        }
        try {
            merchants.edit(id, form.version, form.profile(), form.isSure());
            return Redirect.to("/merchants/" + id, "merchant_saved", form.name.strip());
        } catch (LooksKnown known) {
            return again(form, known.known(), errors.add("sure", "merchant_looks_known"));
        } catch (Refused refused) {
            return again(form, List.of(), refused.on(errors));
        }
    }

    private Response again(MerchantForm form, List<LookAlikes.LookAlike> known, FormErrors errors) {
        return Response.status(422).entity(form(form, known, errors)).build();
    }

    private TemplateInstance form(MerchantForm form, List<LookAlikes.LookAlike> known, FormErrors errors) {
        List<Choice> whose = owners.choices(Choice.keyed("", "merchant_no_owner"));
        return MerchantsResource.Templates.merchantForm(new EditPage(id, form, whose, known, errors));
    }

    @POST
    @Path("/archive")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response archive(@FormParam("reason") String reason) {
        merchants.archive(id, Words.orNull(reason));
        return Redirect.to("/merchants/" + id, "merchant_archived_done");
    }

    @POST
    @Path("/activation")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response activate() {
        merchants.activate(id);
        return Redirect.to("/merchants/" + id, "merchant_activated_done");
    }
}
