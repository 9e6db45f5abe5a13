package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The payee's own agreements in words, on the phone. */
@Path("/me/agreements")
public class MyAgreementsResource {
    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance agreements(List<MyAgreements.Mine> agreements);
    }

    @Inject
    MyAgreements agreements;

    @GET
    @RolesAllowed(OF_ANCHOR)
    public TemplateInstance list() {
        return Templates.agreements(agreements.all());
    }
}
