package app.anchorage.ledger.book;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.job.Asked;
import app.anchorage.job.ExportAnswer;
import app.anchorage.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** The entries behind the ledger's page as a file: of the same filter. */
@Path("/ledger")
@RolesAllowed({OF_OWNER, OF_FINANCE, OF_APPROVER})
public class LedgerFileResource {
    @Inject
    ExportAnswer answer;

    @GET
    @Path("/entries.csv")
    public Response csv(@BeanParam LedgerFilter filter) throws IOException {
        return entries("csv", filter);
    }

    @GET
    @Path("/entries.xlsx")
    public Response xlsx(@BeanParam LedgerFilter filter) throws IOException {
        return entries("xlsx", filter);
    }

    private Response entries(String format, LedgerFilter filter) throws IOException {
        String query = filter.query();
        return answer.of(new Asked(LedgerExport.NAME, "format=" + format + (query.isEmpty() ? "" : "&" + query), Language.current()));
    }
}
