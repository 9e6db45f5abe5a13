package app.anchorage.schedule.option;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
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
import java.util.List;

/** The options that are open or have ended, and making one. */
@Path("/schedule/options")
public class OptionsResource {
    private static final int DAYS_TO_DECIDE = 3;

    /** @param state open or over; @param whose mine or all */
    public record ListPage(String state, String whose, List<TimeOption> options, FormErrors faults, boolean mayEdit) {
        public List<Choice> states() {
            return List.of(Choice.keyed("open", "schedule_option_OPEN"), Choice.keyed("over", "schedule_option_ended"));
        }

        public List<Choice> owners() {
            return List.of(Choice.keyed("all", "schedule_option_all"), Choice.keyed("mine", "schedule_option_mine"));
        }
    }

    public record FormPage(OptionForm form, List<Choice> people, List<Choice> rooms, List<Choice> merchants, FormErrors errors) {
        public List<Choice> ranks() {
            return List.of(Choice.keyed("1", "schedule_option_rank_1"), Choice.keyed("2", "schedule_option_rank_2"));
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance options(ListPage page);

        static native TemplateInstance optionForm(FormPage page);
    }

    @Inject
    Options options;

    @Inject
    OptionService service;

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
    public Response list(@QueryParam("state") String state, @QueryParam("whose") String whose) {
        FormErrors faults = new FilterCheck().choice("state", state, List.of("open", "over")).choice("whose", whose, List.of("all", "mine")).errors();
        boolean open = !"over".equals(state);
        boolean mine = "mine".equals(whose);
        List<TimeOption> found = faults.isEmpty() ? options.list(open, mine ? current.get().member() : 0) : List.of();
        return faults.answer(Templates.options(new ListPage(open ? "open" : "over", mine ? "mine" : "all", found, faults, current.get().is(Role.OWNER, Role.STAFF))));
    }

    /** @param place of a session; day, person and room otherwise */
    @GET
    @Path("/new")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public TemplateInstance blank(@QueryParam("day") String day, @QueryParam("person") String person, @QueryParam("room") String room,
            @QueryParam("place") String place) {
        Instant now = clock.instant();
        Instant start = ChinaTime.startOf(FilterCheck.day(day).orElse(ChinaTime.day(now).plusDays(7))).plusSeconds(20 * 3600L);
        Instant usual = now.plusSeconds(DAYS_TO_DECIDE * 86_400L);
        OptionForm form = OptionForm.blank(start, usual.isBefore(start) ? usual : start);
        form.person = person;
        form.room = room;
        form.place = place;
        return page(form, FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response make(@BeanParam OptionForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        TimeOption.Terms terms = form.terms(errors);
        if (terms == null) {
            return errors.answer(page(form, errors));
        }
        try {
            return Redirect.to("/schedule/options/" + service.make(Integer.parseInt(form.rank), terms, form.once), "schedule_option_made");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(form, errors));
        }
    }

    private TemplateInstance page(OptionForm form, FormErrors errors) {
        return Templates.optionForm(new FormPage(form, choices.people(Choice.keyed("", "schedule_no_person")), choices.rooms(Choice.keyed("", "schedule_no_room")),
                choices.merchants(Choice.keyed("", "schedule_choose")), errors));
    }
}
