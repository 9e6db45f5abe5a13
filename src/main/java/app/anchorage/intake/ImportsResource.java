package app.anchorage.intake;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.SecurityLog;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The history of report imports, and the form that starts one. */
@Path("/imports")
public class ImportsResource {
    private static final String FILE = "file";

    @Inject
    History history;

    @Inject
    UploadService uploads;

    @Inject
    FileLimits limits;

    @Inject
    SecurityLog security;

    @Context
    UriInfo uri;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance imports(ImportsPage page);
    }

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam ImportFilter filter) {
        return filter.errors().answer(page(filter, FormErrors.none(), null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE})
    public Response upload(@RestForm(FILE) FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return again(422, null, "import_no_file");
        }
        String name = FileName.clean(file.fileName());
        if (file.size() > limits.uploadBytes()) {
            return refused(413, name, "import_too_big", name, limits.uploadBytes() / 1_000_000);
        } else if (file.size() == 0) {
            return refused(422, name, "import_empty_file", name);
        } else if (!FileName.mayBeReport(name)) {
            return refused(422, name, "import_wrong_ending", name);
        }
        return take(file, name);
    }

    private Response take(FileUpload file, String name) {
        try {
            return Redirect.to("/imports/" + uploads.take(file.uploadedFile(), name, file.size()));
        } catch (AlreadyImported known) {
            return again(409, known.firstId(), "import_known", name);
        } catch (TooManyUploads many) {
            return again(429, null, "import_too_many", many.limit());
        }
    }

    private Response refused(int status, String name, String key, Object... args) {
        security.record(SecurityLog.Event.UPLOAD_REFUSED, name + ": " + key);
        return again(status, null, key, args);
    }

    private Response again(int status, Long first, String key, Object... args) {
        TemplateInstance page = page(new ImportFilter(), FormErrors.none().add(FILE, key, args), first);
        return Response.status(status).entity(page).build();
    }

    private TemplateInstance page(ImportFilter filter, FormErrors errors, Long first) {
        History.Page rows = filter.errors().isEmpty() ? history.page(filter) : history.none();
        Pager pager = Pager.of(uri, rows.firstId(), rows.lastId());
        return Templates.imports(new ImportsPage(rows, filter, pager, errors, first, limits.uploadBytes() / 1_000_000));
    }

    /**
     * @param first the import to look at instead of uploading the same file again
     * @param megabytes how large a file may be
     */
    public record ImportsPage(History.Page history, ImportFilter filter, Pager pager, FormErrors errors, Long first, long megabytes) {
        public long count(FileState state) {
            return history.counts().get(state);
        }

        public boolean isAtWork() {
            return history.rows().stream().anyMatch(row -> row.state().isAtWork());
        }

        public List<FileState> tiles() {
            return List.of(FileState.PREVIEWED, FileState.COMMITTED, FileState.REFUSED, FileState.UNDONE);
        }

        public List<Choice> states() {
            return Choices.of("import_any_state", FileState.values(), FileState::textKey);
        }

        public List<Choice> kinds() {
            return Choices.of("import_any_kind", app.anchorage.intake.read.Kind.values(), kind -> "import_kind_" + kind.name().toLowerCase());
        }
    }
}
