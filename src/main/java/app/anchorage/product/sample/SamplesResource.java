package app.anchorage.product.sample;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.product.Product;
import app.anchorage.product.Products;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import app.anchorage.web.Paged;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Samples, the overdue ones first. */
@Path("/samples")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class SamplesResource {
    public record ListPage(SampleFilter filter, Paged<Sample> found, Pager pager, long overdue, FormErrors faults, boolean mayEdit) {}

    /** @param sample the one that is changed, null for a new one of the product */
    public record EditPage(Sample sample, Product product, SampleForm form, FormErrors errors) {
        public String action() {
            return sample == null ? "/samples" : "/samples/" + sample.id();
        }
    }

    @CheckedTemplate(basePath = "product", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance samples(ListPage page);

        static native TemplateInstance sampleForm(EditPage page);
    }

    @Inject
    Samples samples;

    @Inject
    Products products;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam SampleFilter filter, @Context UriInfo uri) {
        FormErrors faults = filter.errors();
        Paged<Sample> found = faults.isEmpty() ? samples.page(filter) : Paged.none();
        return faults.answer(Templates.samples(new ListPage(filter, found, Pager.of(uri, found), samples.overdue(), faults,
                current.get().is(Role.OWNER, Role.STAFF))));
    }

    @GET
    @Path("/new")
    public TemplateInstance blank(@QueryParam("product") String product) {
        return page(null, SampleForm.of(product, samples.today()), FormErrors.none());
    }

    @GET
    @Path("/{id:\\d{1,18}}")
    public TemplateInstance form(@PathParam("id") long id) {
        Sample sample = samples.find(id);
        return page(sample, SampleForm.of(sample), FormErrors.none());
    }

    @POST
    public Response add(@BeanParam SampleForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        Product product = product(form);
        Sample.Terms terms = form.terms(errors);
        if (errors.done(() -> samples.add(product.id(), null, terms, form.once))) {
            return Redirect.to("/samples", "sample_saved");
        }
        return errors.answer(page(null, form, errors));
    }

    @POST
    @Path("/{id:\\d{1,18}}")
    public Response change(@PathParam("id") long id, @BeanParam SampleForm form) {
        Sample sample = samples.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        Sample.Terms terms = form.terms(errors);
        if (errors.done(() -> samples.change(id, form.version, terms))) {
            return Redirect.to("/samples", "sample_saved");
        }
        return errors.answer(page(sample, form, errors));
    }

    private Product product(SampleForm form) {
        if (form.product == null || !form.product.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return products.find(Long.parseLong(form.product));
    }

    private TemplateInstance page(Sample sample, SampleForm form, FormErrors errors) {
        return Templates.sampleForm(new EditPage(sample, sample == null ? product(form) : products.find(sample.productId()), form, errors));
    }
}
