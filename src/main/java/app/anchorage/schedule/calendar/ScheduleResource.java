package app.anchorage.schedule.calendar;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
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
    public record CalendarPage(CalendarFilter filter, LocalDate first, LocalDate today, CalendarReading.Found found, Pager pager, FormErrors faults, boolean mayEdit,
            boolean owner) {
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

        /** Where the + of a row leads: today, or the first of the days shown. */
        public String blank(long row) {
            LocalDate day = today.isBefore(first) || today.isAfter(last()) ? first : today;
            return "/sessions/new?day=" + day + (filter.view().equals("week") ? "&person=" : "&room=") + row;
        }

        /** The rows are those of a name. */
        public boolean searched() {
            return !(filter.view().equals("week") ? found.who() : found.where()).isEmpty();
        }

        public String unsearched() {
            return filter.with("person", "", "room", "", "who", "", "where", "");
        }

        /** More rows than are on this page: a print needs them all. */
        public boolean inPages() {
            return pager.previous() != null || pager.next() != null;
        }

        public String whole() {
            return filter.with("rows", "all") + "#print";
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance calendar(CalendarPage page);
    }

    @Inject
    CalendarReading reading;

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
            return faults.answer(Templates.calendar(page(filter, today, today, CalendarReading.Found.nothing(filter), Pager.NONE, faults)));
        }
        CalendarReading.Found found = reading.read(filter, today);
        return Response.ok(Templates.calendar(page(filter, filter.first(today), today, found, pager(filter, found.more()), faults))).build();
    }

    private static Pager pager(CalendarFilter filter, boolean more) {
        int number = filter.pageNumber();
        return new Pager(number > 1 ? filter.with("page", number == 2 ? "" : "" + (number - 1)) : null, more ? filter.with("page", "" + (number + 1)) : null);
    }

    private CalendarPage page(CalendarFilter filter, LocalDate first, LocalDate today, CalendarReading.Found found, Pager pager, FormErrors faults) {
        return new CalendarPage(filter, first, today, found, pager, faults, current.get().is(Role.OWNER, Role.STAFF), current.get().is(Role.OWNER));
    }
}
