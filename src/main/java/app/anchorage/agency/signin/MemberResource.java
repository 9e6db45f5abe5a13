package app.anchorage.agency.signin;

import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
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

/** One member: role, sessions, password link. */
@Path("/members/{id:\\d{1,18}}")
@RolesAllowed(OF_OWNER)
public class MemberResource {
    /** A member with sessions and the role form. */
    public record Page(MemberList.Row member, List<Sessions.Seen> sessions, RoleForm form, FormErrors errors, List<Choice> anchors) {
        public List<Choice> roles() {
            return RolesToChoose.ALL;
        }
    }

    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance member(Page page);

        static native TemplateInstance memberLink(MemberList.Row member, String link);

        private Templates() {}
    }

    @PathParam("id")
    long id;

    @Inject
    MemberList list;

    @Inject
    MemberService members;

    @Inject
    Sessions sessions;

    @Inject
    Validator validator;

    @GET
    public TemplateInstance show() {
        MemberList.Row member = list.one(id);
        RoleForm form = new RoleForm();
        form.role = member.role().name();
        form.anchor = member.anchorId() == null ? "" : member.anchorId().toString();
        return page(member, form, FormErrors.none());
    }

    @POST
    @Path("/role")
    public Response role(@BeanParam RoleForm form) {
        MemberList.Row member = list.one(id);
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(member, form, errors)).build();
        }
        members.change(id, form.role(), form.anchorId());
        return done("member_role_changed");
    }

    @POST
    @Path("/disabling")
    public Response disable() {
        members.disable(id);
        return done("member_disabled_done");
    }

    @POST
    @Path("/enabling")
    public Response enable() {
        members.enable(id);
        return done("member_enabled_done");
    }

    @POST
    @Path("/sign-out")
    public Response endSessions() {
        members.endSessions(id);
        return done("member_sessions_ended");
    }

    /** Answers with the link itself: a secret that is shown once is not carried over a redirect. */
    @POST
    @Path("/password-link")
    public Response passwordLink() {
        return Response.status(201).entity(Templates.memberLink(list.one(id), members.passwordLink(id))).build();
    }

    private Response done(String textKey) {
        return Redirect.to("/members/" + id, textKey);
    }

    private TemplateInstance page(MemberList.Row member, RoleForm form, FormErrors errors) {
        return Templates.member(new Page(member, sessions.of(member.loginId()), form, errors, list.anchors()));
    }
}
