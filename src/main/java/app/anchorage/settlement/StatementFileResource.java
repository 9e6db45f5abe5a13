package app.anchorage.settlement;

import app.anchorage.agency.Role;
import app.anchorage.job.ExportAnswer;
import app.anchorage.settlement.StatementFiles.Format;
import app.anchorage.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Statements as files, finished before the first byte is sent. */
@Path("/statements")
@RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER})
public class StatementFileResource {
    @Inject
    ExportAnswer answer;

    @GET
    @Path("/{id:\\d+}.pdf")
    public Response pdf(@PathParam("id") long id) throws IOException {
        return answer.of(StatementFiles.asked(id, Format.PDF, Language.current()));
    }

    @GET
    @Path("/{id:\\d+}.xlsx")
    public Response xlsx(@PathParam("id") long id) throws IOException {
        return answer.of(StatementFiles.asked(id, Format.XLSX, Language.current()));
    }

    @GET
    @Path("/{id:\\d+}.csv")
    public Response csv(@PathParam("id") long id) throws IOException {
        return answer.of(StatementFiles.asked(id, Format.CSV, Language.current()));
    }
}
