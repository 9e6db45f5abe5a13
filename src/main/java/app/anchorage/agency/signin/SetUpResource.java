package app.anchorage.agency.signin;

import app.anchorage.agency.Agencies;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where the set-up link leads. */
@Path("/set-up/{token:[A-Za-z0-9_-]{43}}")
@PermitAll
public class SetUpResource {
    /** @param agency its name when the link is for an agency that is there, else null */
    public record Page(String token, String agency, SetUpForm form, FormErrors errors) {}

    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance setUp(Page page);

        private Templates() {}
    }

    @PathParam("token")
    String token;

    @Inject
    OneTimeLinks links;

    @Inject
    SetUp setUp;

    @Inject
    Logins logins;

    @Inject
    Agencies agencies;

    @Inject
    Validator validator;

    @GET
    public TemplateInstance form() {
        return Templates.setUp(new Page(token, agencyName(link()), new SetUpForm(), FormErrors.none()));
    }

    @POST
    public Response enter(@BeanParam SetUpForm form) {
        OneTimeLinks.Link link = link();
        String agency = agencyName(link);
        form.userName = UserNames.plain(form.userName);
        FormErrors errors = check(form, agency);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.setUp(new Page(token, agency, form, errors))).build();
        }
        setUp.enter(token, link, form, Passwords.hash(form.password));
        return Redirect.to("/login", "setup_done");
    }

    private FormErrors check(SetUpForm form, String agency) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (agency == null && form.code == null) {
            errors.add("code", "web_required");
        }
        if (agency == null && form.agencyName == null) {
            errors.add("agencyName", "web_required");
        }
        String name = agency == null && form.agencyName != null ? form.agencyName : String.valueOf(agency);
        PasswordRules.objection(form.password, form.userName, name).ifPresent(key -> errors.add("password", key, PasswordRules.SHORTEST));
        return taken(form, agency, errors);
    }

    private FormErrors taken(SetUpForm form, String agency, FormErrors errors) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (logins.named(form.userName).isPresent()) {
                errors.add("userName", "member_user_name_taken");
            }
            if (agency == null && form.code != null && agencies.withCode(form.code).isPresent()) {
                errors.add("code", "setup_code_taken");
            }
            return errors;
        });
    }

    private OneTimeLinks.Link link() {
        return links.find(token).filter(link -> link.loginId() == null).orElseThrow(LinkGone::new);
    }

    private String agencyName(OneTimeLinks.Link link) {
        return link.agencyId() == null ? null : QuarkusTransaction.requiringNew().call(() -> agencies.findById(link.agencyId()).name());
    }
}
