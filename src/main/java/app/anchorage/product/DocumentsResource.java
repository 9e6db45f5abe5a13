package app.anchorage.product;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.print.Scan;
import app.anchorage.product.ProductPages.DocumentPage;
import app.anchorage.product.ProductPages.DocumentsPage;
import app.anchorage.roster.Words;
import app.anchorage.web.Attachment;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Paged;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Documents of products and people: what expires first, a new one, its scan. */
@Path("/documents")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class DocumentsResource {
    @CheckedTemplate(basePath = "product", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance documents(DocumentsPage page);

        static native TemplateInstance documentForm(DocumentPage page);
    }

    @Inject
    Documents documents;

    @Inject
    Products products;

    @Inject
    People people;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam DocumentFilter filter, @Context UriInfo uri) {
        FormErrors faults = filter.errors();
        Paged<Document> found = faults.isEmpty() ? documents.page(filter) : Paged.none();
        return faults.answer(Templates.documents(new DocumentsPage(filter, found, Pager.of(uri, found), faults, current.get().is(Role.OWNER, Role.STAFF))));
    }

    @GET
    @Path("/new")
    public TemplateInstance blank(@QueryParam("product") String product, @QueryParam("person") String person) {
        return form(DocumentForm.of(product, person), FormErrors.none());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@BeanParam DocumentForm form) {
        FormErrors errors = FormErrors.none();
        Document.Terms terms = form.terms(errors);
        if (errors.done(() -> documents.add(terms, form.paper(), form.once))) {
            return Redirect.to(terms.productId() == null ? "/documents" : "/products/" + terms.productId(), "document_saved");
        }
        return errors.answer(form(form, errors));
    }

    private TemplateInstance form(DocumentForm form, FormErrors errors) {
        Product product = form.product != null && form.product.matches("\\d{1,18}") ? products.find(Long.parseLong(form.product)) : null;
        return Templates.documentForm(new DocumentPage(product, form, people.choices(Choice.keyed("", "product_choose")), documents.kinds(), errors));
    }

    @POST
    @Path("/{id:\\d{1,18}}/removal")
    public Response remove(@PathParam("id") long id, @FormParam("reason") String reason) {
        Document before = documents.remove(id, Words.orNull(reason));
        return Redirect.to(before.productId() == null ? "/documents" : before.ownerPath(), "document_removed");
    }

    /** Always as a download: a scan is never shown as a page of ours. */
    @GET
    @Path("/{id:\\d{1,18}}/scan")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response scan(@PathParam("id") long id) {
        Scan scan = documents.scan(id);
        return Response.ok(scan.bytes()).type(scan.type().map(Scan.Type::media).orElse("application/octet-stream"))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(scan.name())).build();
    }
}
