package app.anchorage.order.lines;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.ReasonForm;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** One line's life, and freezing its money by hand. */
@Path("/orders/{id:\\d{1,18}}")
public class OrderResource {
    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance order(LinePage page);
    }

    /** The page: a reason being written stands in {@code form}, for the freeze {@code releasing} or, if null, for a new one. */
    public record LinePage(OneLine line, ReasonForm form, Long releasing, FormErrors errors, boolean mayAssign, boolean mayFreeze) {
        public FormErrors errorsOf(long freeze) {
            return releasing != null && releasing == freeze ? errors : FormErrors.none();
        }

        public String reasonOf(long freeze) {
            return releasing != null && releasing == freeze && form.reason != null ? form.reason : "";
        }

        public FormErrors errorsOfNew() {
            return releasing == null ? errors : FormErrors.none();
        }

        public String reasonOfNew() {
            return releasing == null && form.reason != null ? form.reason : "";
        }
    }

    @PathParam("id")
    long id;

    @Inject
    LineView view;

    @Inject
    Freezes freezes;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return page(new ReasonForm(), null, FormErrors.none());
    }

    @POST
    @Path("/freezes")
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response freeze(@BeanParam ReasonForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form, null, errors)).build();
        }
        freezes.open(id, form.reason.strip(), form.once);
        return Redirect.to("/orders/" + id, "order_frozen_done");
    }

    @POST
    @Path("/freezes/{freeze:\\d{1,18}}/release")
    @RolesAllowed({OF_OWNER, OF_FINANCE})
    public Response release(@PathParam("freeze") long freeze, @BeanParam ReasonForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form, freeze, errors)).build();
        }
        freezes.release(id, freeze, form.reason.strip());
        return Redirect.to("/orders/" + id, "order_released_done");
    }

    private TemplateInstance page(ReasonForm form, Long releasing, FormErrors errors) {
        return Templates.order(new LinePage(view.of(id), form, releasing, errors, current.get().is(Role.OWNER, Role.STAFF, Role.FINANCE),
                current.get().is(Role.OWNER, Role.FINANCE)));
    }
}
