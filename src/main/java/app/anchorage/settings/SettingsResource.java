package app.anchorage.settings;

import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.agency.AgencyService;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.HoldRuleBook;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The agency's settings and its hold rules. */
@Path("/settings")
@RolesAllowed(OF_OWNER)
public class SettingsResource {
    /** Both forms, and the hold rules so far. */
    public record Page(AgencyForm form, HoldRuleForm rule, FormErrors errors, List<HoldRuleBook.Row> rules) {
        public List<Choice> languages() {
            return List.of(Choice.keyed("zh", "settings_language_zh"), Choice.keyed("en", "settings_language_en"));
        }

        public List<Choice> pricesShown() {
            return List.of(Choice.keyed("false", "settings_prices_false"), Choice.keyed("true", "settings_prices_true"));
        }

        public List<Choice> scopes() {
            return List.of(Choice.keyed("AGENCY", "settings_scope_AGENCY"), Choice.keyed("PLATFORM", "settings_scope_PLATFORM"),
                    Choice.keyed("CATEGORY", "settings_scope_CATEGORY"));
        }
    }

    @CheckedTemplate(basePath = "settings")
    static class Templates {
        static native TemplateInstance settings(Page page);

        private Templates() {}
    }

    @Inject
    AgencyService agencies;

    @Inject
    HoldRuleBook rules;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show() {
        return page(AgencyForm.of(agencies.settings()), blank(), FormErrors.none());
    }

    @POST
    public Response arrange(@BeanParam AgencyForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form, blank(), errors)).build();
        }
        agencies.arrange(form.settings());
        return Redirect.to("/settings", "settings_saved");
    }

    @POST
    @Path("/hold-rules")
    public Response add(@BeanParam HoldRuleForm form) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), today());
        if (errors.isEmpty() && !rules.add(form.rule(), form.reason)) {
            errors.add("validFrom", "settings_rule_exists");
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(AgencyForm.of(agencies.settings()), form, errors)).build();
        }
        return Redirect.to("/settings", "settings_rule_added");
    }

    private TemplateInstance page(AgencyForm form, HoldRuleForm rule, FormErrors errors) {
        return Templates.settings(new Page(form, rule, errors, rules.all()));
    }

    private HoldRuleForm blank() {
        return HoldRuleForm.from(today().plusDays(1));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
