package app.anchorage.merchant;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.merchant.MerchantPages.EditPage;
import app.anchorage.merchant.MerchantPages.ListPage;
import app.anchorage.roster.Words;
import app.anchorage.web.Choice;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The list of merchants, and taking on a new one. */
@Path("/merchants")
public class MerchantsResource {
    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance merchants(ListPage page);

        static native TemplateInstance merchantForm(EditPage page);
    }

    @Inject
    MerchantList list;

    @Inject
    MerchantService merchants;

    @Inject
    Owners owners;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance list(@BeanParam MerchantFilter filter, @Context UriInfo uri) {
        MerchantList.Page page = list.page(filter);
        List<Choice> whose = owners.choices(Choice.keyed("", "merchant_all"), Choice.keyed("none", "merchant_no_owner"));
        return Templates.merchants(new ListPage(filter, page, Pager.of(uri, page.found()), whose, current.get().is(Role.OWNER, Role.STAFF)));
    }

    /** @param shop a shop of the order reports that the new merchant is to have */
    @GET
    @Path("/new")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance blank(@QueryParam("shop") String shop) {
        return form(MerchantForm.withShop(shop), List.of(), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response create(@BeanParam MerchantForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return again(form, List.of(), errors);
        }
        try {
            long id = merchants.create(form.profile(), Words.orNull(form.shop), form.isSure(), form.once);
            return Redirect.to("/merchants/" + id, "merchant_created", form.name.strip());
        } catch (LooksKnown known) {
            return again(form, known.known(), errors.add("sure", "merchant_looks_known"));
        } catch (Refused refused) {
            return again(form, List.of(), errors.add(refused.field().equals("name") ? "shop" : refused.field(), refused.key(), refused.args()));
        }
    }

    private Response again(MerchantForm form, List<LookAlikes.LookAlike> known, FormErrors errors) {
        return Response.status(422).entity(form(form, known, errors)).build();
    }

    private TemplateInstance form(MerchantForm form, List<LookAlikes.LookAlike> known, FormErrors errors) {
        return Templates.merchantForm(new EditPage(null, form, owners.choices(Choice.keyed("", "merchant_no_owner")), known, errors));
    }
}
