package app.anchorage.schedule.leave;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.roster.Words;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.TimeTaken;
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
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Who is away when. */
@Path("/schedule/leave")
public class LeaveResource {
    /** @param clashes the parts for which somebody must step in, once the leave was asked for */
    public record LeavePage(List<Leaves.Leave> leaves, LeaveForm form, List<Leaves.Clash> clashes, List<Choice> people, FormErrors errors, boolean mayEdit) {
        public List<Choice> kinds() {
            return Stream.of("LEAVE", "SICK", "TRAVEL", "OTHER").map(kind -> Choice.keyed(kind, "schedule_leave_" + kind)).toList();
        }

        public Long chosen(Leaves.Clash clash) {
            return form.standIns().get(clash.memberId());
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance leave(LeavePage page);
    }

    @Inject
    Leaves leaves;

    @Inject
    LeaveService service;

    @Inject
    Choices choices;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance list() {
        return page(new LeaveForm(), List.of(), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response give(@BeanParam LeaveForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        Leaves.Terms terms = form.terms(errors);
        if (terms == null) {
            return errors.answer(page(form, List.of(), errors));
        }
        try {
            service.give(terms, form.standIns(), form.once);
            return Redirect.to("/schedule/leave", "schedule_leave_given");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(form, leaves.clashes(terms.personId(), terms.span()), errors));
        }
    }

    @POST
    @Path("/{id:\\d{1,18}}/withdrawal")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response withdraw(@PathParam("id") long id, @FormParam("reason") String reason) {
        service.withdraw(id, Words.orNull(reason));
        return Redirect.to("/schedule/leave", "schedule_leave_withdrawn");
    }

    private TemplateInstance page(LeaveForm form, List<Leaves.Clash> clashes, FormErrors errors) {
        return Templates.leave(new LeavePage(leaves.coming(clock.instant()), form, clashes, choices.people(Choice.keyed("", "schedule_choose")), errors,
                current.get().is(Role.OWNER, Role.STAFF)));
    }
}
