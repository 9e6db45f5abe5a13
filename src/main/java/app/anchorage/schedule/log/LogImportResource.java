package app.anchorage.schedule.log;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.order.SoldLines;
import app.anchorage.order.Unconfirmed;
import app.anchorage.sheet.PlanPage;
import app.anchorage.sheet.SheetPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A session log from a file: upload, preview, confirmation. */
@Path("/schedule/imports")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class LogImportResource {
    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        /** @param moved what confirming moves of sold lines and money; null where it moves nothing */
        static native TemplateInstance logPreview(PlanPage page, Unconfirmed moved);
    }

    @Inject
    LogImportService imports;

    @Inject
    SoldLines lines;

    @GET
    public TemplateInstance form() {
        return SheetPages.form(imports);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file, @RestForm("once") UUID once) throws IOException {
        return SheetPages.take(imports, file, once);
    }

    @GET
    @Path("/{id:\\d{1,18}}")
    public TemplateInstance preview(@PathParam("id") long id) {
        PlanPage page = imports.preview(id);
        return Templates.logPreview(page, page.confirmable() ? lines.foretell(() -> imports.rehearse(id)).orElse(null) : null);
    }

    @POST
    @Path("/{id:\\d{1,18}}/confirmation")
    public Response confirm(@PathParam("id") long id, @FormParam("seen") String seen) {
        return SheetPages.confirm(imports, id, seen);
    }
}
