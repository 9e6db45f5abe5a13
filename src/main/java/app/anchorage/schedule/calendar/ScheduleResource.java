package app.anchorage.schedule.calendar;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.place.ContractSlot;
import app.anchorage.schedule.place.ContractSlots;
import app.anchorage.schedule.place.UncontractedPlaces;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The calendar: a week by anchor or by room, a day in lanes, or a list. */
@Path("/schedule")
public class ScheduleResource {
    private static final int LOOK_AHEAD = 21;

    /**
     * @param week of the views week and rooms, else null; @param lanes of the view day, else null; @param list of the view list, else null
     * @param unplaced contract slots of about these days that have no session; @param uncontracted places of these days that no contract pays for
     */
    public record CalendarPage(CalendarFilter filter, LocalDate first, LocalDate today, Week week, Lanes lanes, List<CalendarView.Listed> list,
            List<ContractSlot> unplaced, List<UncontractedPlaces.Place> uncontracted, List<Choice> people, List<Choice> rooms, Pager pager, FormErrors faults, boolean mayEdit, boolean owner) {
        public String view(String view) {
            return filter.with("view", view.equals("week") ? "" : view);
        }

        public List<String> views() {
            return CalendarFilter.VIEWS;
        }

        public String earlier() {
            return filter.with("from", first.minusDays(filter.days()).toString());
        }

        public String later() {
            return filter.with("from", first.plusDays(filter.days()).toString());
        }

        public String now() {
            return filter.with("from", "");
        }

        public LocalDate last() {
            return first.plusDays(filter.days() - 1L);
        }

        /** Where a click on the empty cell leads. */
        public String blank(LocalDate day, long row) {
            return "/sessions/new?day=" + day + (filter.view().equals("week") ? "&person=" : "&room=") + row;
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance calendar(CalendarPage page);
    }

    @Inject
    CalendarView view;

    @Inject
    ContractSlots contracted;

    @Inject
    UncontractedPlaces uncontracted;

    @Inject
    Choices choices;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response show(@BeanParam CalendarFilter filter) {
        FormErrors faults = filter.check();
        LocalDate today = ChinaTime.day(clock.instant());
        if (!faults.isEmpty()) {
            return faults.answer(Templates.calendar(page(filter, today, List.of(), null, null, List.of(), faults)));
        }
        return Response.ok(Templates.calendar(shown(filter, today, faults))).build();
    }

    private CalendarPage shown(CalendarFilter filter, LocalDate today, FormErrors faults) {
        LocalDate first = filter.first(today);
        if (filter.view().equals("list")) {
            return page(filter, today, List.of(), null, null, view.list(filter, filter.span(today)), faults);
        }
        boolean byPerson = filter.view().equals("week");
        List<CalendarView.Named> found = byPerson ? view.people(filter) : view.rooms(filter);
        List<CalendarView.Named> names = found.subList(0, Math.min(CalendarView.page(), found.size()));
        List<Long> ids = names.stream().map(CalendarView.Named::id).toList();
        if (filter.view().equals("day")) {
            List<Item> items = view.ofRooms(ids, Lanes.span(first), filter.personId(), filter.state());
            return page(filter, today, found, null, Lanes.of(first, names, items), null, faults);
        }
        List<Item> items = byPerson ? view.ofPeople(ids, filter.span(today), filter.roomId(), filter.state())
                : view.ofRooms(ids, filter.span(today), filter.personId(), filter.state());
        return page(filter, today, found, Week.of(first, filter.days(), names, items), null, null, faults);
    }

    private CalendarPage page(CalendarFilter filter, LocalDate today, List<CalendarView.Named> found, Week week, Lanes lanes, List<CalendarView.Listed> list,
            FormErrors faults) {
        boolean mayEdit = current.get().is(Role.OWNER, Role.STAFF);
        int number = faults.isEmpty() ? filter.pageNumber() : 1;
        Pager pager = new Pager(number > 1 ? filter.with("page", number == 2 ? "" : "" + (number - 1)) : null,
                found.size() > CalendarView.page() ? filter.with("page", "" + (number + 1)) : null);
        LocalDate first = faults.isEmpty() ? filter.first(today) : today;
        return new CalendarPage(filter, first, today, week, lanes, list, contracted.unplaced(first.plusDays(LOOK_AHEAD)),
                uncontracted.between(first, first.plusDays(faults.isEmpty() ? filter.days() - 1L : 0)),
                choices.people(Choice.keyed("", "schedule_everybody")), choices.rooms(Choice.keyed("", "schedule_all_rooms")), pager, faults, mayEdit, current.get().is(Role.OWNER));
    }
}
