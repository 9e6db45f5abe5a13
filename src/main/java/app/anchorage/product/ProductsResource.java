package app.anchorage.product;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.merchant.MerchantChoices;
import app.anchorage.product.ProductPages.EditPage;
import app.anchorage.product.ProductPages.ListPage;
import app.anchorage.web.Choice;
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
import java.util.ArrayList;
import java.util.List;

/** The list of products, and taking on a new one. */
@Path("/products")
public class ProductsResource {
    @CheckedTemplate(basePath = "product", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance products(ListPage page);

        static native TemplateInstance productForm(EditPage page);
    }

    @Inject
    ProductList list;

    @Inject
    ProductService products;

    @Inject
    MerchantChoices merchants;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam ProductFilter filter, @Context UriInfo uri) {
        FormErrors faults = filter.errors();
        Paged<ProductList.Row> found = faults.isEmpty() ? list.page(filter) : Paged.none();
        return faults.answer(Templates.products(new ListPage(filter, found, Pager.of(uri, found), choices(merchants, "product_all"), list.categories(), faults,
                current.get().is(Role.OWNER, Role.STAFF))));
    }

    /** @param merchant whose product it will be */
    @GET
    @Path("/new")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance blank(@QueryParam("merchant") String merchant) {
        return form(ProductForm.of(merchant), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response add(@BeanParam ProductForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        Product.Terms terms = errors.isEmpty() ? form.terms(errors) : null;
        if (terms != null) {
            try {
                return Redirect.to("/products/" + products.add(terms, form.once), "product_saved");
            } catch (Refused refused) {
                refused.on(errors);
            }
        }
        return errors.answer(form(form, errors));
    }

    private TemplateInstance form(ProductForm form, FormErrors errors) {
        return Templates.productForm(new EditPage(null, form, choices(merchants, "product_choose"), list.categories(), errors));
    }

    static List<Choice> choices(MerchantChoices merchants, String first) {
        List<Choice> all = new ArrayList<>(List.of(Choice.keyed("", first)));
        all.addAll(merchants.active());
        return all;
    }
}
