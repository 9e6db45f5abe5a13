package app.anchorage.schedule.session;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.place.PlaceService;
import app.anchorage.schedule.session.SessionPages.CancelPage;
import app.anchorage.schedule.session.SessionPages.EditPage;
import app.anchorage.schedule.session.SessionPages.OnePage;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
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

/** One session: what it is, when, and its life. */
@Path("/sessions/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class SessionResource {
    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance session(OnePage page);

        static native TemplateInstance cancellation(CancelPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    Sessions sessions;

    @Inject
    SessionService service;

    @Inject
    OneSession one;

    @Inject
    Crew crew;

    @Inject
    PlaceService places;

    @Inject
    Choices choices;

    @Inject
    Validator validator;

    @Inject
    RoutingContext request;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return Templates.session(one.page(id, Language.of(request)));
    }

    @GET
    @Path("/edit")
    public TemplateInstance form() {
        Session session = sessions.find(id);
        session.must(session.open(), "schedule_session_over");
        return edit(session, SessionForm.of(session), FormErrors.none());
    }

    @POST
    public Response change(@BeanParam SessionForm form) {
        Session session = sessions.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        Session.Plan plan = form.plan(errors);
        if (plan == null) {
            return errors.answer(edit(session, form, errors));
        }
        try {
            service.change(id, form.version, plan, Words.orNull(form.reason));
            return Redirect.to(session.path(), "schedule_session_saved");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> edit(session, form, errors));
        }
    }

    @POST
    @Path("/start")
    public Response start(@FormParam("version") int version) {
        service.start(id, version);
        return Redirect.to("/sessions/" + id, "schedule_session_started");
    }

    @POST
    @Path("/end")
    public Response end(@FormParam("version") int version) {
        service.end(id, version);
        return Redirect.to("/sessions/" + id, "schedule_session_ended");
    }

    @GET
    @Path("/cancellation")
    public TemplateInstance askCancel() {
        Session session = sessions.find(id);
        session.must(session.open(), "schedule_session_over");
        return cancelling(session, FormErrors.none());
    }

    @POST
    @Path("/cancellation")
    public Response cancel(@FormParam("reason") String reason, @FormParam("version") int version) {
        Session session = sessions.find(id);
        if (Words.orNull(reason) == null) {
            return Response.status(422).entity(cancelling(session, FormErrors.none().add("reason", "web_required"))).build();
        }
        service.cancel(id, version, Words.orNull(reason));
        return Redirect.to(session.path(), "schedule_session_cancelled");
    }

    private TemplateInstance cancelling(Session session, FormErrors errors) {
        return Templates.cancellation(new CancelPage(session, crew.of(id), places.endangered(id), errors));
    }

    private TemplateInstance edit(Session session, SessionForm form, FormErrors errors) {
        return SessionsResource.Templates.sessionForm(new EditPage(session, form, choices.rooms(null), List.of(), null, errors));
    }
}
