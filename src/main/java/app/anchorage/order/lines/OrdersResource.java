package app.anchorage.order.lines;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.KeptPlans;
import app.anchorage.order.pair.PairAnswers;
import app.anchorage.web.FormErrors;
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
    OrdersView view;

    @Inject
    KeptPlans plans;

    @Inject
    PairAnswers pairs;

    @Inject
    Validator validator;

    @Context
    UriInfo uri;

    @GET
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

    /** Of conditions that the lines are tallied by, one way serves every value; of others (a shop, a day) it depends on how many lines have it. */
    private OrdersPage page(OrderFilter filter, String before, String after, PairForm form, FormErrors errors) {
        if (filter.tallied()) {
            plans.use();
        }
        return view.of(filter, before, after, form, errors);
    }
}
