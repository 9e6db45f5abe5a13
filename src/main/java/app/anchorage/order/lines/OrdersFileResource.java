package app.anchorage.order.lines;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.web.ExportFile;
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
    OrderExport export;

    @Inject
    OrderNames names;

    @GET
    public Response csv(@Context UriInfo uri) throws IOException {
        OrderFilter filter = OrderFilter.of(uri.getQueryParameters());
        if (!names.faults(filter).isEmpty()) {
            return Response.status(422).build();
        }
        ExportFile file = export.file(filter, Language.current());
        return Response.ok(file.open(), "text/csv;charset=UTF-8").header("Content-Length", file.length())
                .header("Content-Disposition", "attachment; filename=\"orders.csv\"").build();
    }
}
