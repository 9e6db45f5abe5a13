package app.anchorage.order.lines;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.job.Asked;
import app.anchorage.job.ExportAnswer;
import app.anchorage.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;

/** The order lines of a filter as a file: the same lines as the list. */
@Path("/orders.csv")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class OrdersFileResource {
    @Inject
    ExportAnswer answer;

    @GET
    public Response csv(@Context UriInfo uri) throws IOException {
        return answer.of(new Asked(OrderExport.NAME, OrderFilter.of(uri.getQueryParameters()).query(), Language.current()));
    }
}
