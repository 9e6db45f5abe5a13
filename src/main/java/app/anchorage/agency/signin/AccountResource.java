package app.anchorage.agency.signin;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.agency.SecurityLog;
import app.anchorage.agency.SecurityLog.Event;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;

/** One's own log-in: password and signed-in browsers. */
@Path("/account")
@RolesAllowed("**")
public class AccountResource {
    /** @param here the session this page is seen in */
    public record Page(String userName, List<Sessions.Seen> sessions, long here, FormErrors errors) {}

    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance account(Page page);

        static native TemplateInstance accountPhone(Page page);

        private Templates() {}
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentActor current;

    @Inject
    Sessions sessions;

    @Inject
    NewPassword passwords;

    @Inject
    SecurityLog log;

    @GET
    public TemplateInstance show() {
        return page(FormErrors.none());
    }

    @POST
    @Path("/password")
    public Response password(@FormParam("current") String old, @FormParam("password") String password, @FormParam("repeat") String repeat) {
        FormErrors errors = check(old, password, repeat);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(errors)).build();
        }
        passwords.change(who(), Passwords.hash(password));
        return Redirect.to("/account", "account_password_changed");
    }

    private FormErrors check(String old, String password, String repeat) {
        FormErrors errors = FormErrors.none();
        passwords.objection(who().userName(), current.get().agencyId(), password)
                .ifPresent(key -> errors.add("password", key, PasswordRules.SHORTEST));
        if (!Objects.equals(password, repeat)) {
            errors.add("repeat", "account_repeat_differs");
        }
        if (errors.isEmpty() && !passwords.isCurrent(who(), old == null ? "" : old)) {
            errors.add("current", "account_current_wrong");
        }
        return errors;
    }

    @POST
    @Path("/sessions/{session:\\d{1,18}}/end")
    public Response end(@PathParam("session") long session) {
        if (!sessions.end(who().loginId(), session)) {
            throw new NotFound();
        }
        log.record(Event.SESSION_ENDED, "one, by the member");
        return Redirect.to("/account", "account_session_ended");
    }

    @POST
    @Path("/sessions/end")
    public Response endOthers() {
        sessions.endOthers(who().loginId(), who().sessionId());
        log.record(Event.SESSION_ENDED, "all others, by the member");
        return Redirect.to("/account", "account_sessions_ended");
    }

    private SignedIn who() {
        return identity.getAttribute(SignedIn.ATTRIBUTE);
    }

    private TemplateInstance page(FormErrors errors) {
        Page page = new Page(who().userName(), sessions.of(who().loginId()), who().sessionId(), errors);
        return current.get().is(Role.ANCHOR) ? Templates.accountPhone(page) : Templates.account(page);
    }
}
