package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AnchorPages.EndPage;
import app.anchorage.roster.AnchorPages.RoomsPage;
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

/** Rooms' promotion positions: their orders wait until somebody says whose they are. */
@Path("/rooms-positions")
public class RoomPositionsResource {
    private static final String HERE = "/rooms-positions";

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance rooms(RoomsPage page);
    }

    @Inject
    PositionService positions;

    @Inject
    AnchorView view;

    @Inject
    CurrentActor current;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance list() {
        return page(PositionForm.from(today()), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response add(@BeanParam PositionForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), today());
        if (Words.orNull(form.room) == null) {
            errors.add("room", "web_required");
        }
        try {
            if (errors.isEmpty()) {
                positions.assignToRoom(form);
                return Redirect.to(HERE, "roster_position_added", form.tag().code());
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(page(form, errors)).build();
    }

    @GET
    @Path("/{position:\\d{1,18}}/end")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance askEnd(@PathParam("position") long position) {
        return end(position, EndForm.on(today()), FormErrors.none());
    }

    @POST
    @Path("/{position:\\d{1,18}}/end")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response endIt(@PathParam("position") long position, @BeanParam EndForm form) {
        AnchorView.PositionRow row = view.roomPosition(position);
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), today());
        try {
            if (errors.isEmpty()) {
                positions.end(position, form.day(), Words.orNull(form.reason));
                return Redirect.to(HERE, "roster_position_ended_done", row.code(), form.lastDay);
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(end(position, form, errors)).build();
    }

    private TemplateInstance page(PositionForm form, FormErrors errors) {
        return Templates.rooms(new RoomsPage(view.roomPositions(), form, errors, current.get().is(Role.OWNER, Role.STAFF)));
    }

    private TemplateInstance end(long position, EndForm form, FormErrors errors) {
        return PositionsResource.Templates.positionEnd(
                new EndPage(view.roomPosition(position), form, errors, HERE + "/" + position + "/end", HERE));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
