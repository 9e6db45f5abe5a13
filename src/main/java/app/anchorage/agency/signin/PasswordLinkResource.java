package app.anchorage.agency.signin;

import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where a one-time link leads a member who needs a password. */
@Path("/password/{token:[A-Za-z0-9_-]{43}}")
@PermitAll
public class PasswordLinkResource {
    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance passwordByLink(String token, String userName, FormErrors errors);

        private Templates() {}
    }

    @PathParam("token")
    String token;

    @Inject
    OneTimeLinks links;

    @Inject
    Logins logins;

    @Inject
    NewPassword passwords;

    @GET
    public TemplateInstance form() {
        return Templates.passwordByLink(token, login().userName(), FormErrors.none());
    }

    @POST
    public Response set(@FormParam("password") String password) {
        Login login = login();
        FormErrors errors = FormErrors.none();
        passwords.objection(login.userName(), login.agencyId(), password).ifPresent(key -> errors.add("password", key, PasswordRules.SHORTEST));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.passwordByLink(token, login.userName(), errors)).build();
        }
        passwords.set(token, login, Passwords.hash(password));
        return Redirect.to("/login", "password_set");
    }

    private Login login() {
        Long id = links.find(token).map(OneTimeLinks.Link::loginId).orElseThrow(LinkGone::new);
        return QuarkusTransaction.requiringNew().call(() -> logins.findById(id));
    }
}
