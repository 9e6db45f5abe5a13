package app.anchorage.schedule.hours;

import static app.anchorage.agency.Role.OF_OWNER;

import app.anchorage.schedule.Choices;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Caps, rest and buffer: the agency's, and single people's. */
@Path("/schedule/limits")
@RolesAllowed(OF_OWNER)
public class LimitsResource {
    private static final String HERE = "/schedule/limits";

    /** @param person whose own limits the form has, null for the agency's */
    public record LimitsPage(Long person, String name, LimitsForm form, List<LimitSettings.Own> people, List<Choice> choices, FormErrors errors) {
        public String action() {
            return person == null ? HERE : HERE + "/" + person;
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance limits(LimitsPage page);
    }

    @Inject
    LimitSettings settings;

    @Inject
    Choices choices;

    @GET
    public TemplateInstance show() {
        return page(null, LimitsForm.of(settings.agency()), FormErrors.none());
    }

    @GET
    @Path("/{person:\\d{1,18}}")
    public TemplateInstance of(@PathParam("person") long person) {
        return page(person, LimitsForm.of(settings.person(person)), FormErrors.none());
    }

    @POST
    public Response arrange(@BeanParam LimitsForm form) {
        return write(null, form);
    }

    @POST
    @Path("/{person:\\d{1,18}}")
    public Response arrange(@PathParam("person") long person, @BeanParam LimitsForm form) {
        settings.person(person);
        return write(person, form);
    }

    private Response write(Long person, LimitsForm form) {
        FormErrors errors = FormErrors.none();
        LimitSettings.Limit limit = form.limit(errors, person != null);
        try {
            if (limit != null) {
                save(person, limit);
                return Redirect.to(HERE, "schedule_limits_saved");
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return errors.answer(page(person, form, errors));
    }

    private void save(Long person, LimitSettings.Limit limit) {
        if (person == null) {
            settings.arrange(limit);
        } else {
            settings.arrange(person, limit);
        }
    }

    private TemplateInstance page(Long person, LimitsForm form, FormErrors errors) {
        List<Choice> all = choices.people(null);
        String name = person == null ? null : all.stream().filter(c -> c.value().equals(person.toString())).map(Choice::text).findFirst().orElse("#" + person);
        return Templates.limits(new LimitsPage(person, name, form, settings.people(), all, errors));
    }
}
