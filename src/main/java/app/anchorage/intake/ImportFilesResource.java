package app.anchorage.intake;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.web.Attachment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** The stored file itself and its raw rows. */
@Path("/imports/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class ImportFilesResource {
    @Inject
    ImportViews views;

    @Inject
    StoredFiles stored;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance row(ImportViews.Row page);
    }

    /** Always as an attachment of unknown type: a browser shows nothing of it as a page of ours. */
    @GET
    @Path("/file")
    public Response file(long id) throws IOException {
        StoredFiles.Copy copy = stored.copy(id);
        return Response.ok(Files.newInputStream(copy.path(), StandardOpenOption.DELETE_ON_CLOSE), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_LENGTH, copy.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(copy.name()))
                .build();
    }

    @GET
    @Path("/rows/{rowNo:\\d{1,18}}")
    public TemplateInstance row(long id, long rowNo) {
        return Templates.row(views.row(id, rowNo));
    }
}
