package app.anchorage.settlement.run;

import app.anchorage.agency.Role;
import app.anchorage.job.Asked;
import app.anchorage.job.ExportAnswer;
import app.anchorage.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** A run's table as a file, in the reader's language: the rows that the page shows. */
@Path("/settlements/{id:\\d+}.xlsx")
public class RunFileResource {
    @Inject
    ExportAnswer answer;

    @GET
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER})
    public Response xlsx(@PathParam("id") long id, @QueryParam("show") String show) throws IOException {
        return answer.of(new Asked(RunExport.NAME, "id=" + id + "&show=" + Show.named(show).name().toLowerCase(), Language.current()));
    }
}
