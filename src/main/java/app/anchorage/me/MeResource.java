package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.agency.KeptPlans;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The anchor's front page: what is payable, what is held until when, what is at risk, what is new. */
@Path("/me")
public class MeResource {
    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance me(MePage page);
    }

    @Inject
    MeService me;

    @Inject
    KeptPlans plans;

    @GET
    @RolesAllowed(OF_ANCHOR)
    public TemplateInstance show() {
        plans.use();
        return Templates.me(me.page());
    }
}
