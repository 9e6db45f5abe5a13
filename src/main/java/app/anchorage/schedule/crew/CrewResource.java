package app.anchorage.schedule.crew;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.Sessions;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Who is in a session. */
@Path("/sessions/{id:\\d{1,18}}/people")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class CrewResource {
    /** @param member whose part is being changed, null for a new one; @param other who is chosen to step in */
    public record CrewPage(Session session, OnDuty member, CrewForm form, String other, List<Choice> people, FormErrors errors) {
        public String action() {
            return session.path() + "/people" + (member == null ? "" : "/" + member.id());
        }

        public List<Choice> duties() {
            return Duty.choices();
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance crewForm(CrewPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    Sessions sessions;

    @Inject
    Crew crew;

    @Inject
    CrewService service;

    @Inject
    Choices choices;

    @Inject
    Validator validator;

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        return page(null, CrewForm.blank(sessions.find(id)), "", FormErrors.none());
    }

    @GET
    @Path("/{member:\\d{1,18}}")
    public TemplateInstance form(@PathParam("member") long member) {
        OnDuty shown = crew.find(id, member);
        return page(shown, CrewForm.of(shown), "", FormErrors.none());
    }

    @POST
    public Response add(@BeanParam CrewForm form) {
        return write(null, form);
    }

    @POST
    @Path("/{member:\\d{1,18}}")
    public Response change(@PathParam("member") long member, @BeanParam CrewForm form) {
        return write(crew.find(id, member), form);
    }

    private Response write(OnDuty member, CrewForm form) {
        sessions.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        OnDuty.Terms terms = form.terms(errors);
        if (terms == null) {
            return errors.answer(page(member, form, "", errors));
        }
        try {
            if (member == null) {
                service.add(id, terms, form.once);
            } else {
                service.change(id, member.id(), form.version, terms, Words.orNull(form.reason));
            }
            return Redirect.to("/sessions/" + id, "schedule_crew_saved");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(member, form, "", errors));
        }
    }

    @POST
    @Path("/{member:\\d{1,18}}/removal")
    public Response remove(@PathParam("member") long member, @FormParam("reason") String reason, @FormParam("version") int version) {
        OnDuty shown = crew.find(id, member);
        if (Words.orNull(reason) == null) {
            return Response.status(422).entity(page(shown, CrewForm.of(shown), "", FormErrors.none().add("reason", "web_required"))).build();
        }
        service.remove(id, member, version, Words.orNull(reason));
        return Redirect.to("/sessions/" + id, "schedule_crew_removed", shown.person());
    }

    @POST
    @Path("/{member:\\d{1,18}}/stand-in")
    public Response standIn(@PathParam("member") long member, @FormParam("other") String other, @FormParam("reason") String reason,
            @FormParam("version") int version) {
        OnDuty shown = crew.find(id, member);
        FormErrors errors = FormErrors.none();
        Long chosen = Numbers.id(other);
        if (chosen == null) {
            errors.add("other", "web_required");
        }
        if (Words.orNull(reason) == null) {
            errors.add("reason", "web_required");
        }
        try {
            if (errors.isEmpty()) {
                service.standIn(id, member, version, chosen, Words.orNull(reason));
                return Redirect.to("/sessions/" + id, "schedule_stood_in", shown.person());
            }
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(shown, CrewForm.of(shown), other, errors));
        }
        return errors.answer(page(shown, CrewForm.of(shown), other, errors));
    }

    private TemplateInstance page(OnDuty member, CrewForm form, String other, FormErrors errors) {
        return Templates.crewForm(new CrewPage(sessions.find(id), member, form, other, choices.people(Choice.keyed("", "schedule_choose")), errors));
    }
}
