package app.anchorage.order.lines;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The list of order lines. */
@Path("/orders")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class OrdersResource {
    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance orders(OrdersPage page);
    }

    @Inject
    OrderList list;

    @Inject
    OrderNames names;

    @Inject
    CurrentActor current;

    @GET
    public Response list(@Context UriInfo uri, @QueryParam("before") String before, @QueryParam("after") String after) {
        OrderFilter filter = OrderFilter.of(uri.getQueryParameters());
        FormErrors faults = names.faults(filter);
        OrderList.Page page = faults.isEmpty() ? list.page(filter, before, after) : OrderList.Page.NONE;
        return faults.answer(Templates.orders(new OrdersPage(filter, faults, page, Pager.of(uri, page.before(), page.after()), names.anchors(),
                names.of(filter, faults), current.get().is(Role.OWNER, Role.STAFF, Role.FINANCE))));
    }
}
