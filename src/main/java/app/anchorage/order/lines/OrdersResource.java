package app.anchorage.order.lines;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.order.pair.PairAnswers;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

    @Inject
    PairAnswers pairs;

    @Inject
    Validator validator;

    @Context
    UriInfo uri;

    @GET
    public Response list(@QueryParam("before") String before, @QueryParam("after") String after) {
        OrderFilter filter = OrderFilter.of(uri.getQueryParameters());
        return names.faults(filter).answer(page(filter, before, after, new PairForm(), FormErrors.none()));
    }

    @POST
    @Path("/pair-answers")
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response answer(@BeanParam PairForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form.back(), null, null, form, errors)).build();
        }
        int answered = pairs.answer(form.line, form.same.equals("yes"), form.reason.strip());
        return Redirect.to(form.back().path(), "order_pair_answered", answered);
    }

    private TemplateInstance page(OrderFilter filter, String before, String after, PairForm form, FormErrors errors) {
        FormErrors faults = names.faults(filter);
        OrderList.Page page = faults.isEmpty() ? list.page(filter, before, after) : OrderList.Page.NONE;
        boolean deciding = filter.has("pair") && current.get().is(Role.OWNER, Role.FINANCE);
        OrdersPage.Choices choices = new OrdersPage.Choices(names.anchors(), names.merchants());
        return Templates.orders(new OrdersPage(filter, faults, page, Pager.of(uri, page.before(), page.after()), choices, names.of(filter, faults),
                current.get().is(Role.OWNER, Role.STAFF, Role.FINANCE), deciding ? form : null, errors));
    }
}
