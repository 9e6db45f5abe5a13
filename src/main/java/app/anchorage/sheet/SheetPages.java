package app.anchorage.sheet;

import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The pages of every kind of uploaded sheet: upload, preview, confirmation. */
public final class SheetPages {
    @CheckedTemplate(basePath = "sheet")
    static class Templates {
        static native TemplateInstance upload(SheetKind kind, FormErrors errors);

        static native TemplateInstance preview(PlanPage page);
    }

    private SheetPages() {}

    public static TemplateInstance form(SheetImports<?> imports) {
        return Templates.upload(imports.kind(), FormErrors.none());
    }

    public static Response take(SheetImports<?> imports, FileUpload file, UUID once) throws IOException {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return again(imports, FormErrors.none().add("file", "web_required"));
        }
        if (file.size() > Sheet.MOST_BYTES) {
            return again(imports, FormErrors.none().add("file", "sheet_file_large", Sheet.MOST_BYTES / 1_000_000));
        }
        try {
            long id = imports.upload(name(file), Files.readAllBytes(file.uploadedFile()), once);
            return Redirect.to(imports.kind().path() + "/" + id);
        } catch (Refused refused) {
            return again(imports, refused.on(FormErrors.none()));
        }
    }

    public static TemplateInstance preview(SheetImports<?> imports, long id) {
        return Templates.preview(imports.preview(id));
    }

    public static Response confirm(SheetImports<?> imports, long id, String seen) {
        Plan.Counts done = imports.confirm(id, seen);
        return Redirect.to(imports.kind().path() + "/" + id, "sheet_done", done.isNew(), done.changed());
    }

    /** Only the last part, whatever path a browser sent, without control characters. */
    private static String name(FileUpload file) {
        String name = file.fileName().replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }

    private static Response again(SheetImports<?> imports, FormErrors errors) {
        return Response.status(422).entity(Templates.upload(imports.kind(), errors)).build();
    }
}
