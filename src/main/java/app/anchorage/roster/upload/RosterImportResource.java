package app.anchorage.roster.upload;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.Refused;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
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
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A roster from a file: upload, preview, confirmation. */
@Path("/anchors/imports")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class RosterImportResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance importUpload(FormErrors errors);

        static native TemplateInstance importPreview(RosterImportPage page);
    }

    @Inject
    RosterImportService imports;

    @GET
    public TemplateInstance form() {
        return Templates.importUpload(FormErrors.none());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file, @RestForm("once") UUID once) throws IOException {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return again(FormErrors.none().add("file", "web_required"));
        }
        if (file.size() > RosterSheet.MOST_BYTES) {
            return again(FormErrors.none().add("file", "roster_file_large", RosterSheet.MOST_BYTES / 1_000_000));
        }
        try {
            return Redirect.to("/anchors/imports/" + imports.upload(name(file), Files.readAllBytes(file.uploadedFile()), once));
        } catch (Refused refused) {
            return again(FormErrors.none().add("file", refused.key(), refused.args()));
        }
    }

    /** Only the last part, whatever path a browser sent, without control characters. */
    private static String name(FileUpload file) {
        String name = file.fileName().replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }

    private static Response again(FormErrors errors) {
        return Response.status(422).entity(Templates.importUpload(errors)).build();
    }

    @GET
    @Path("/{id:\\d{1,18}}")
    public TemplateInstance preview(@PathParam("id") long id) {
        return Templates.importPreview(RosterImportPage.of(imports.preview(id)));
    }

    @POST
    @Path("/{id:\\d{1,18}}/confirmation")
    public Response confirm(@PathParam("id") long id, @FormParam("seen") String seen) {
        RosterPlan.Counts done = imports.confirm(id, seen);
        return Redirect.to("/anchors/imports/" + id, "roster_import_done", done.isNew(), done.changed());
    }
}
