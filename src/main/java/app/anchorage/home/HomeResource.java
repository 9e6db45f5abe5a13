package app.anchorage.home;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Notices;
import app.anchorage.agency.Role;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The front page: what waits for this member. */
@Path("/")
public class HomeResource {
    @Inject
    CurrentActor current;

    @Inject
    HomeService home;

    @Inject
    Notices notices;

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance money(MoneyHome home, List<Notices.Notice> notices);

        static native TemplateInstance work(WorkHome home, List<Notices.Notice> notices);
    }

    @GET
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER, Role.OF_STAFF, Role.OF_ANCHOR})
    public Response show() {
        return switch (current.get().role()) {
            case ANCHOR -> Redirect.to("/me");
            case STAFF -> Response.ok(Templates.work(home.work(), notices.mine())).build();
            default -> Response.ok(Templates.money(home.money(), notices.mine())).build();
        };
    }
}
