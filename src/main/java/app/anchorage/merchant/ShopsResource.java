package app.anchorage.merchant;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.merchant.MerchantPages.ShopPage;
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

/** The shops of one merchant. */
@Path("/merchants/{id:\\d{1,18}}/shops")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class ShopsResource {
    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance shopForm(ShopPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    Shops shops;

    @Inject
    MerchantService merchants;

    @Inject
    Validator validator;

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        return form(null, new ShopForm(), FormErrors.none());
    }

    @POST
    public Response add(@BeanParam ShopForm form) {
        return taken(null, form, () -> shops.add(id, form.shop(), form.once));
    }

    @GET
    @Path("/{shop:\\d{1,18}}")
    public TemplateInstance form(@PathParam("shop") long shop) {
        return form(shop, ShopForm.of(shops.find(id, shop)), FormErrors.none());
    }

    @POST
    @Path("/{shop:\\d{1,18}}")
    public Response edit(@PathParam("shop") long shop, @BeanParam ShopForm form) {
        shops.find(id, shop);
        return taken(shop, form, () -> shops.edit(id, shop, form.shop()));
    }

    @POST
    @Path("/{shop:\\d{1,18}}/removal")
    public Response remove(@PathParam("shop") long shop) {
        shops.remove(id, shop);
        return Redirect.to("/merchants/" + id, "merchant_shop_removed");
    }

    private Response taken(Long shop, ShopForm form, Runnable work) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        return errors.done(work) ? Redirect.to("/merchants/" + id, "merchant_shop_saved", form.name.strip()) : errors.answer(form(shop, form, errors));
    }

    private TemplateInstance form(Long shop, ShopForm form, FormErrors errors) {
        return Templates.shopForm(new ShopPage(merchants.find(id), shop, form, errors));
    }
}
