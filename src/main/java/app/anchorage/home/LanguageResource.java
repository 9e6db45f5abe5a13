package app.anchorage.home;

import app.anchorage.web.Language;
import app.anchorage.web.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The language switch. */
@Path("/language")
public class LanguageResource {
    @Inject
    MemberLanguage members;

    @Inject
    RoutingContext request;

    @POST
    @PermitAll
    public Response choose(@FormParam("language") String language, @FormParam("back") String back) {
        if (Language.known(language)) {
            Language.remember(request, language);
            members.choose(language);
        }
        return Redirect.to(back);
    }
}
