package app.anchorage.product;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.product.ProductPages.NeedsPage;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Which category needs which document. */
@Path("/documents/needs")
public class NeedsResource {
    private static final int LONGEST = 80;

    @CheckedTemplate(basePath = "product")
    static class Templates {
        static native TemplateInstance needs(NeedsPage page);
    }

    @Inject
    CategoryNeeds needs;

    @Inject
    Documents documents;

    @Inject
    ProductList list;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance all() {
        return page("", "", FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response add(@FormParam("category") String category, @FormParam("kind") String kind) {
        FormErrors errors = FormErrors.none();
        check(errors, "category", category);
        check(errors, "kind", kind);
        if (errors.isEmpty()) {
            needs.add(category.strip(), kind.strip());
            return Redirect.to("/documents/needs", "product_saved");
        }
        return errors.answer(page(category, kind, errors));
    }

    private static void check(FormErrors errors, String field, String text) {
        String plain = Words.orNull(text);
        if (plain == null) {
            errors.add(field, "web_required");
        } else if (plain.length() > LONGEST) {
            errors.add(field, "web_too_long", LONGEST);
        }
    }

    @POST
    @Path("/removal")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response remove(@FormParam("category") String category, @FormParam("kind") String kind) {
        needs.remove(category, kind);
        return Redirect.to("/documents/needs", "product_saved");
    }

    private TemplateInstance page(String category, String kind, FormErrors errors) {
        return Templates.needs(new NeedsPage(needs.all(), category, kind, list.categories(), documents.kinds(), errors, current.get().is(Role.OWNER, Role.STAFF)));
    }
}
