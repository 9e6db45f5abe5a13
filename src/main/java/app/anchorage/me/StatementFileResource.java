package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.settlement.StatementFiles;
import app.anchorage.settlement.StatementFiles.Finished;
import app.anchorage.settlement.StatementFiles.Format;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;

/** The anchor's own statement as a file, finished before the first byte is sent. */
@Path("/me/statements/{id:\\d{1,18}}.{format:pdf|xlsx|csv}")
public class StatementFileResource {
    @Inject
    StatementFiles files;

    @GET
    @RolesAllowed(OF_ANCHOR)
    public Response download(@PathParam("id") long id, @PathParam("format") String format) throws IOException {
        Format kind = Format.valueOf(format.toUpperCase(Locale.ROOT));
        Finished finished = files.write(id, kind);
        return Response.ok(finished.file().open()).type(kind.type())
                .header(HttpHeaders.CONTENT_LENGTH, finished.file().length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + finished.head().number() + "." + format + "\"").build();
    }
}
