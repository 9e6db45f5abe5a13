package app.anchorage.settlement.run;

import app.anchorage.agency.Role;
import app.anchorage.settlement.StatementFiles.Format;
import app.anchorage.web.ExportFile;
import app.anchorage.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;

/** A run's table as a file, in the reader's language: the rows that the page shows. */
@Path("/settlements/{id:\\d+}.xlsx")
public class RunFileResource {
    @Inject
    RunReading reading;

    @GET
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER})
    public Response xlsx(@PathParam("id") long id, @QueryParam("show") String show) throws IOException {
        RunPage page = reading.page(id, show);
        Locale locale = Language.current();
        ExportFile file = ExportFile.write(out -> RunXlsx.write(page, locale, out));
        return Response.ok(file.open()).type(Format.XLSX.type()).header(HttpHeaders.CONTENT_LENGTH, file.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"settlement-" + page.run().cutoff() + ".xlsx\"").build();
    }
}
