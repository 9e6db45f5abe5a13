package app.anchorage.product;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.merchant.MerchantChoices;
import app.anchorage.product.ProductPages.BatchForm;
import app.anchorage.product.ProductPages.EditPage;
import app.anchorage.product.ProductPages.OnePage;
import app.anchorage.roster.Words;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One product: what it is, its batches, and whether it is still offered. */
@Path("/products/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class ProductResource {
    private static final int LONGEST_NOTE = 200;

    @CheckedTemplate(basePath = "product", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance product(OnePage page);
    }

    @PathParam("id")
    long id;

    @Inject
    OneProduct one;

    @Inject
    Products products;

    @Inject
    ProductService service;

    @Inject
    ProductList list;

    @Inject
    MerchantChoices merchants;

    @Inject
    Validator validator;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return Templates.product(one.page(id, BatchForm.BLANK, FormErrors.none()));
    }

    @GET
    @Path("/edit")
    public TemplateInstance form() {
        return form(ProductForm.of(products.find(id), products.items(id)), FormErrors.none());
    }

    @POST
    public Response change(@BeanParam ProductForm form) {
        products.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        Product.Terms terms = errors.isEmpty() ? form.terms(errors) : null;
        if (terms != null) {
            try {
                service.change(id, form.version, terms);
                return Redirect.to("/products/" + id, "product_saved");
            } catch (Refused refused) {
                refused.on(errors);
            }
        }
        return errors.answer(form(form, errors));
    }

    private TemplateInstance form(ProductForm form, FormErrors errors) {
        Product product = products.find(id);
        List<Choice> choices = ProductsResource.choices(merchants, "product_choose");
        if (choices.stream().noneMatch(choice -> choice.value().equals(Long.toString(product.merchantId())))) {
            choices.add(Choice.plain(product.merchantId(), product.merchant()));
        }
        return ProductsResource.Templates.productForm(new EditPage(product, form, choices, list.categories(), errors));
    }

    @POST
    @Path("/batches")
    public Response addBatch(@FormParam("quantity") String quantity, @FormParam("from") String from, @FormParam("to") String to, @FormParam("note") String note,
            @FormParam("once") UUID once) {
        products.find(id);
        FormErrors errors = FormErrors.none();
        Entered entered = new Entered(errors);
        Integer pieces = Words.orNull(quantity) == null ? null : entered.count("quantity", quantity, 1);
        if (Words.orNull(quantity) == null) {
            errors.add("quantity", "web_required");
        }
        LocalDate first = entered.dayOrNone("from", from);
        LocalDate last = entered.day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("to", "document_days_turned");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            errors.add("note", "web_too_long", LONGEST_NOTE);
        }
        if (errors.isEmpty()) {
            service.addBatch(id, pieces, first, last, Words.orNull(note), once);
            return Redirect.to("/products/" + id + "#batches", "product_saved");
        }
        return errors.answer(Templates.product(one.page(id, new BatchForm(quantity, from, to, note), errors)));
    }

    @POST
    @Path("/batches/{batch:\\d{1,18}}/removal")
    public Response removeBatch(@PathParam("batch") long batch) {
        service.removeBatch(id, batch);
        return Redirect.to("/products/" + id + "#batches", "product_saved");
    }

    @POST
    @Path("/archive")
    public Response archive() {
        service.archive(id, true);
        return Redirect.to("/products/" + id, "product_archived_done");
    }

    @POST
    @Path("/activation")
    public Response activate() {
        service.archive(id, false);
        return Redirect.to("/products/" + id, "product_activated_done");
    }
}
