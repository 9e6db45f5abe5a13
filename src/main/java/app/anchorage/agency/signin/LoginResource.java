package app.anchorage.agency.signin;

import app.anchorage.agency.RequestTrace;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The sign-in page and the way out. */
@Path("/")
@PermitAll
public class LoginResource {
    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance login(String userName, String next, String problem);

        private Templates() {}
    }

    @Inject
    SignIn signIn;

    @Inject
    SessionCookie cookies;

    @Inject
    RoutingContext request;

    @GET
    @Path("login")
    public TemplateInstance form(@RestQuery String next) {
        return Templates.login("", LocalPath.of(next), null);
    }

    @POST
    @Path("login")
    public Response signIn(@RestForm String userName, @RestForm String password, @RestForm String next,
            @HeaderParam("User-Agent") String agent) {
        String name = userName == null ? "" : userName;
        String device = agent == null ? "" : agent.substring(0, Math.min(200, agent.length()));
        SignIn.Result result = signIn.attempt(name, password == null ? "" : password, RequestTrace.of(request).address(), device, token());
        if (result.ok()) {
            return Response.seeOther(URI.create(LocalPath.of(next))).cookie(cookies.holding(result.token(), result.role())).build();
        }
        return refused(result, name, LocalPath.of(next));
    }

    private static Response refused(SignIn.Result result, String name, String next) {
        if (result.delay() == null) {
            return Response.status(422).entity(Templates.login(name, next, "login_refused")).build();
        }
        return Response.status(429).header("Retry-After", result.delay().toSeconds())
                .entity(Templates.login(name, next, "login_wait")).build();
    }

    @POST
    @Path("logout")
    public Response signOut() {
        String token = token();
        if (token != null) {
            signIn.signOut(token);
        }
        return Response.seeOther(URI.create("/login")).cookie(cookies.gone()).header("Clear-Site-Data", "\"cache\", \"storage\"").build();
    }

    private String token() {
        Cookie cookie = request.request().getCookie(cookies.name());
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }
}
