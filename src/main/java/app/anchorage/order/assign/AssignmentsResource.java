package app.anchorage.order.assign;

import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.order.Rehearsal;
import app.anchorage.order.lines.OrderNames;
import app.anchorage.web.Choice;
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
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Assigning order lines by hand: choose, see what moves, confirm. */
@Path("/orders/assignments")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE})
public class AssignmentsResource {
    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance assign(AssignPage page);
    }

    @Inject
    Assignments assignments;

    @Inject
    Chosen chosen;

    @Inject
    Rehearsal rehearsal;

    @Inject
    OrderNames names;

    @Inject
    Validator validator;

    @GET
    @Path("/new")
    public TemplateInstance ask(@QueryParam("line") List<Long> line, @QueryParam("all") String all, @QueryParam("anchor") String anchor,
            @QueryParam("reason") String reason) {
        AssignForm form = AssignForm.asked(line, all, anchor, reason);
        FormErrors errors = anchor == null ? form.checkLines(FormErrors.none()) : form.check(FormErrors.none());
        return page(form, errors, false);
    }

    @POST
    public Response assign(@BeanParam AssignForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form, errors, false)).build();
        }
        try {
            long lines = assignments.confirm(form.selection(), form.anchorId(), form.reason.strip(), form.once, form.token);
            return Redirect.to(new AssignPage(form, 0, null, null, null, false).back(), "order_assigned", lines);
        } catch (Rehearsal.Changed changed) {
            return Response.status(409).entity(page(form, FormErrors.none(), true)).build();
        }
    }

    private TemplateInstance page(AssignForm form, FormErrors errors, boolean changed) {
        boolean choosable = !errors.has("line") && !form.selection().empty();
        long lines = choosable ? chosen.count(form.selection()) : 0;
        Rehearsal.Outcome outcome = choosable && form.knowsOwner()
                ? rehearsal.of(() -> assignments.assign(form.selection(), form.anchorId(), "")) : null;
        List<Choice> anchors = names.activeAnchors("order_choose_anchor");
        anchors.add(1, Choice.keyed(AssignForm.BY_POSITION, "order_by_position_again"));
        return Templates.assign(new AssignPage(form, lines, anchors, outcome, errors, changed));
    }
}
