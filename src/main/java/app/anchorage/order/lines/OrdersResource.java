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
import jakarta.transaction.Transactional;
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

    /** All of it is read in one transaction: each costs as much as a query. */
    @GET
    @Transactional
    public Response list(@QueryParam("before") String before, @QueryParam("after") String after) {
        OrdersPage page = page(OrderFilter.of(uri.getQueryParameters()), before, after, new PairForm(), FormErrors.none());
        return page.faults().answer(Templates.orders(page));
    }

    @POST
    @Path("/pair-answers")
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response answer(@BeanParam PairForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.orders(page(form.back(), null, null, form, errors))).build();
        }
        int answered = pairs.answer(form.line, form.same.equals("yes"), form.reason.strip());
        return Redirect.to(form.back().path(), "order_pair_answered", answered);
    }

    private OrdersPage page(OrderFilter filter, String before, String after, PairForm form, FormErrors errors) {
        OrdersPage.Choices choices = names.choices();
        OrderNames.Named named = names.of(filter, choices);
        OrderList.Page page = named.faults().isEmpty() ? list.page(filter, before, after) : OrderList.Page.NONE;
        boolean deciding = filter.has("pair") && current.get().is(Role.OWNER, Role.FINANCE);
        return new OrdersPage(filter, named.faults(), page, Pager.of(uri, page.before(), page.after()), choices, named.names(),
                current.get().is(Role.OWNER, Role.STAFF, Role.FINANCE), deciding ? form : null, errors);
    }
}
