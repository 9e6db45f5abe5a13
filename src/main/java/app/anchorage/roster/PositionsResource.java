package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AnchorPages.EndPage;
import app.anchorage.web.FormErrors;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;

/** An anchor's promotion positions: given and ended. */
@Path("/anchors/{id:\\d{1,18}}/positions")
public class PositionsResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance positionEnd(EndPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    PositionService positions;

    @Inject
    AnchorView view;

    @Inject
    OneAnchor one;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response add(@BeanParam PositionForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), today());
        if (!errors.isEmpty()) {
            return Response.status(422).entity(one.page(id, form, errors)).build();
        }
        try {
            positions.assign(form, id);
            return Redirect.to("/anchors/" + id, "roster_position_added", form.tag().code());
        } catch (Refused refused) {
            return Response.status(422).entity(one.page(id, form, refused.on(errors))).build();
        }
    }

    @GET
    @Path("/{position:\\d{1,18}}/end")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance askEnd(@PathParam("position") long position) {
        return page(position, EndForm.on(today()), FormErrors.none());
    }

    @POST
    @Path("/{position:\\d{1,18}}/end")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response end(@PathParam("position") long position, @BeanParam EndForm form) {
        AnchorView.PositionRow row = view.position(id, position);
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), today());
        try {
            if (errors.isEmpty()) {
                positions.end(position, form.day(), Words.orNull(form.reason));
                return Redirect.to("/anchors/" + id, "roster_position_ended_done", row.code(), form.lastDay);
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(page(position, form, errors)).build();
    }

    private TemplateInstance page(long position, EndForm form, FormErrors errors) {
        String back = "/anchors/" + id;
        return Templates.positionEnd(new EndPage(view.position(id, position), form, errors, back + "/positions/" + position + "/end", back));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
