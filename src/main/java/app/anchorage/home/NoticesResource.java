package app.anchorage.home;

import app.anchorage.agency.Notices;
import app.anchorage.agency.Role;
import app.anchorage.web.Redirect;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** A member has read what he was told. */
@Path("/notices/{id:\\d{1,18}}/reading")
public class NoticesResource {
    @Inject
    Notices notices;

    @POST
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER, Role.OF_STAFF})
    public Response read(@PathParam("id") long id) {
        notices.read(id);
        return Redirect.to("/");
    }
}
