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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The people of the agency. */
@Path("/members")
@RolesAllowed(OF_OWNER)
public class MembersResource {
    /** A new member's form. */
    public record NewPage(MemberForm form, FormErrors errors, List<Choice> anchors) {
        public List<Choice> roles() {
            return RolesToChoose.ALL;
        }
    }

    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance members(List<MemberList.Row> members);

        static native TemplateInstance memberNew(NewPage page);

        private Templates() {}
    }

    @Inject
    MemberList list;

    @Inject
    MemberService members;

    @Inject
    Validator validator;

    @GET
    public TemplateInstance all() {
        return Templates.members(list.all());
    }

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        return Templates.memberNew(new NewPage(new MemberForm(), FormErrors.none(), list.anchors()));
    }

    @POST
    public Response add(@BeanParam MemberForm form) {
        form.userName = UserNames.plain(form.userName);
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)));
        if (!errors.isEmpty()) {
            return again(form, errors);
        }
        Optional<Long> added = members.add(form, Passwords.hash(Token.random()));
        return added.map(id -> Redirect.to("/members/" + id, "member_added"))
                .orElseGet(() -> again(form, errors.add("userName", "member_user_name_taken")));
    }

    private Response again(MemberForm form, FormErrors errors) {
        return Response.status(422).entity(Templates.memberNew(new NewPage(form, errors, list.anchors()))).build();
    }
}
