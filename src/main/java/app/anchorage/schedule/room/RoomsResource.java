package app.anchorage.schedule.room;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
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
import java.util.List;

/** The agency's rooms. */
@Path("/schedule/rooms")
public class RoomsResource {
    private static final String HERE = "/schedule/rooms";

    /** @param editing the room whose form is shown, null for a new one */
    public record RoomsPage(List<Rooms.Row> rooms, Long editing, RoomForm form, FormErrors errors, boolean mayEdit) {
        public String action() {
            return editing == null ? HERE : HERE + "/" + editing;
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance rooms(RoomsPage page);
    }

    @Inject
    Rooms rooms;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance list() {
        return page(null, new RoomForm(), FormErrors.none());
    }

    @GET
    @Path("/{id:\\d{1,18}}")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance form(@PathParam("id") long id) {
        return page(id, RoomForm.of(rooms.find(id)), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response add(@BeanParam RoomForm form) {
        return written(null, form, () -> rooms.add(form.profile(), form.once));
    }

    @POST
    @Path("/{id:\\d{1,18}}")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response change(@PathParam("id") long id, @BeanParam RoomForm form) {
        rooms.find(id);
        return written(id, form, () -> rooms.change(id, form.version, form.profile()));
    }

    @POST
    @Path("/{id:\\d{1,18}}/archive")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response archive(@PathParam("id") long id) {
        rooms.archive(id, true);
        return Redirect.to(HERE, "schedule_room_saved");
    }

    @POST
    @Path("/{id:\\d{1,18}}/activation")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response activate(@PathParam("id") long id) {
        rooms.archive(id, false);
        return Redirect.to(HERE, "schedule_room_saved");
    }

    private Response written(Long id, RoomForm form, Runnable write) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        try {
            if (errors.isEmpty()) {
                write.run();
                return Redirect.to(HERE, "schedule_room_saved");
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(page(id, form, errors)).build();
    }

    private TemplateInstance page(Long id, RoomForm form, FormErrors errors) {
        return Templates.rooms(new RoomsPage(rooms.all(), id, form, errors, current.get().is(Role.OWNER, Role.STAFF)));
    }
}
