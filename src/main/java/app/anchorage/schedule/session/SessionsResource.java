package app.anchorage.schedule.session;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.place.ContractSlot;
import app.anchorage.schedule.place.ContractSlots;
import app.anchorage.schedule.session.SessionPages.EditPage;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.Formats;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Planning a session. */
@Path("/sessions")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class SessionsResource {
    private static final int USUAL_START = 20;
    private static final int USUAL_HOURS = 4;

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance sessionForm(EditPage page);
    }

    @Inject
    SessionService sessions;

    @Inject
    ContractSlots contracted;

    @Inject
    Choices choices;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** @param day, room and person where somebody clicked in the calendar; @param slot the contract's slot that looks for a session */
    @GET
    @Path("/new")
    public TemplateInstance blank(@QueryParam("day") String day, @QueryParam("room") String room, @QueryParam("person") String person,
            @QueryParam("slot") String slot) {
        SessionForm form = new SessionForm();
        ContractSlot asked = asked(slot);
        LocalDate planned = FilterCheck.day(day).orElse(asked != null && asked.sellsFrom() != null ? asked.sellsFrom() : ChinaTime.day(clock.instant()).plusDays(1));
        Instant start = ChinaTime.startOf(planned).plusSeconds(USUAL_START * 3600L);
        form.room = room;
        form.person = asked == null ? person : Long.toString(asked.anchorId());
        form.title = asked == null ? "" : asked.merchant();
        form.kind = asked == null || asked.format() == app.anchorage.deal.Format.MIXED ? "MIXED" : "DEDICATED";
        form.contractSlot = asked == null ? "" : Long.toString(asked.id());
        form.from = Formats.clock(start);
        form.to = Formats.clock(start.plusSeconds(USUAL_HOURS * 3600L));
        return page(form, FormErrors.none());
    }

    @POST
    public Response plan(@BeanParam SessionForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        Session.Plan plan = form.plan(errors);
        if (plan == null) {
            return errors.answer(page(form, errors));
        }
        try {
            long id = sessions.plan(plan, form.opening(), form.once);
            return Redirect.to("/sessions/" + id, "schedule_session_planned");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(form, errors));
        }
    }

    private ContractSlot asked(String slot) {
        Long id = Numbers.id(slot);
        return id == null ? null : contracted.find(id).orElse(null);
    }

    private TemplateInstance page(SessionForm form, FormErrors errors) {
        return Templates.sessionForm(new EditPage(null, form, choices.rooms(Choice.keyed("", "schedule_choose")),
                choices.people(Choice.keyed("", "schedule_nobody_yet")), asked(form.contractSlot), errors));
    }
}
