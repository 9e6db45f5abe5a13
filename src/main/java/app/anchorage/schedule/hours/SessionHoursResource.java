package app.anchorage.schedule.hours;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.Words;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.Sessions;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** When people really worked in a session. */
@Path("/sessions/{id:\\d{1,18}}/hours")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class SessionHoursResource {
    public record HoursPage(Session session, List<HoursForm.Row> rows, List<OnDuty> verified, HoursForm form, Long takingBack, FormErrors errors) {
        public boolean faulty(OnDuty part) {
            return takingBack != null && takingBack == part.id();
        }

        public FormErrors errorsOf(OnDuty part) {
            return faulty(part) ? errors : FormErrors.none();
        }

        public String reasonId(OnDuty part) {
            return "reason-" + part.id();
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance hours(HoursPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    Sessions sessions;

    @Inject
    Crew crew;

    @Inject
    ActualHours hours;

    @GET
    public TemplateInstance form() {
        Session session = sessions.find(id);
        return page(session, HoursForm.of(session, crew.of(id)), null, FormErrors.none());
    }

    @POST
    public Response verify(@BeanParam HoursForm form) {
        Session session = sessions.find(id);
        FormErrors errors = FormErrors.none();
        Map<Long, app.anchorage.schedule.Span> said = form.hours(errors);
        if (!errors.isEmpty()) {
            return errors.answer(page(session, form, null, errors));
        }
        try {
            hours.verify(id, form.version, said);
            return Redirect.to(session.path(), "schedule_hours_saved");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(session, form, null, errors));
        }
    }

    @POST
    @Path("/{part:\\d{1,18}}/revocation")
    public Response takeBack(@PathParam("part") long part, @FormParam("reason") String reason) {
        Session session = sessions.find(id);
        crew.find(id, part);
        if (Words.orNull(reason) == null) {
            return Response.status(422).entity(page(session, HoursForm.of(session, crew.of(id)), part, FormErrors.none().add("reason", "web_required"))).build();
        }
        hours.takeBack(id, part, Words.orNull(reason));
        return Redirect.to(session.path() + "/hours", "schedule_hours_back_done");
    }

    private TemplateInstance page(Session session, HoursForm form, Long takingBack, FormErrors errors) {
        List<OnDuty> all = crew.of(id);
        return Templates.hours(new HoursPage(session, form.rows(all), all.stream().filter(OnDuty::verified).toList(), form, takingBack, errors));
    }
}
