package app.anchorage.order.assign;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Rehearsal;
import app.anchorage.order.lines.OrderNames;
import app.anchorage.roster.PositionKind;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The queue of orders that are nobody's, and giving their promotion positions to anchors and rooms. */
@Path("/orders")
public class QueueResource {
    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance unattributed(List<Queue.Group> groups, boolean mayAssign);

        static native TemplateInstance position(PositionPage page);
    }

    @Inject
    Queue queue;

    @Inject
    PositionAssignments positions;

    @Inject
    PositionOfOrders orders;

    @Inject
    Rehearsal rehearsal;

    @Inject
    OrderNames names;

    @Inject
    CurrentActor current;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    @Path("/unattributed")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance queue() {
        return Templates.unattributed(queue.groups(), current.get().is(Role.OWNER, Role.STAFF, Role.FINANCE));
    }

    @GET
    @Path("/positions/new")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE})
    public TemplateInstance ask(@QueryParam("kind") String kind, @QueryParam("code") String code, @QueryParam("anchor") String anchor,
            @QueryParam("room") String room, @QueryParam("from") String from, @QueryParam("note") String note) {
        if (code == null || !"ADZONE".equals(kind) && !"RELATION".equals(kind)) {
            throw new NotFound();
        }
        PositionForm form = PositionForm.asked(PositionKind.valueOf(kind), code, anchor, room, from, note);
        boolean first = anchor == null && room == null;
        return page(form, first ? FormErrors.none() : form.check(FormErrors.none(), today()), !first, false);
    }

    @POST
    @Path("/positions")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE})
    public Response assign(@BeanParam PositionForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), today());
        if (errors.has("kind") || errors.has("code")) {
            throw new NotFound();
        }
        try {
            if (errors.isEmpty()) {
                positions.confirm(form);
                return Redirect.to("/orders/unattributed", "order_position_assigned", form.code);
            }
        } catch (Refused refused) {
            errors.add(field(refused), refused.key(), refused.args());
        } catch (Rehearsal.Changed changed) {
            return Response.status(409).entity(page(form, errors, true, true)).build();
        }
        return Response.status(422).entity(page(form, errors, false, false)).build();
    }

    private TemplateInstance page(PositionForm form, FormErrors errors, boolean show, boolean changed) {
        PositionOfOrders.Carried carried = orders.carried(form.kind, form.code);
        Rehearsal.Outcome outcome = show && errors.isEmpty() ? outcome(form, errors) : null;
        return Templates.position(new PositionPage(form, carried, names.activeAnchors("order_choose_anchor"), outcome, errors, changed));
    }

    private Rehearsal.Outcome outcome(PositionForm form, FormErrors errors) {
        try {
            return rehearsal.of(() -> positions.assign(form));
        } catch (Refused refused) {
            errors.add(field(refused), refused.key(), refused.args());
            return null;
        }
    }

    /** The roster's field names and this form's. */
    private static String field(Refused refused) {
        return refused.field().equals("code") || refused.field().equals("validFrom") ? "from" : "anchor";
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
