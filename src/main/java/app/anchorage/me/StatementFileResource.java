package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.job.ExportAnswer;
import app.anchorage.settlement.StatementFiles;
import app.anchorage.settlement.StatementFiles.Format;
import app.anchorage.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** The anchor's own statement as a file, finished before the first byte is sent. */
@Path("/me/statements/{id:\\d{1,18}}.{format:pdf|xlsx|csv}")
public class StatementFileResource {
    @Inject
    ExportAnswer answer;

    @GET
    @RolesAllowed(OF_ANCHOR)
    public Response download(@PathParam("id") long id, @PathParam("format") String format) throws IOException {
        return answer.whole(StatementFiles.asked(id, Format.of(format), Language.current()));
    }
}
