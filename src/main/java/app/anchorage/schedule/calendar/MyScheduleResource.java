package app.anchorage.schedule.calendar;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.WeekOfWork;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.hours.WeekHours;
import app.anchorage.schedule.hours.WorkRule;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The anchor's own two weeks, on the phone. */
@Path("/me/schedule")
@RolesAllowed(OF_ANCHOR)
public class MyScheduleResource {
    private static final int DAYS = 14;

    /** @param week the cells of the anchor's only row */
    public record MyPage(LocalDate first, LocalDate today, List<Week.Cell> days, WeekHours.Week hours, WeekOfWork.Hourly hourly) {
        public LocalDate earlier() {
            return first.minusDays(DAYS);
        }

        public LocalDate last() {
            return later().minusDays(1);
        }

        public LocalDate later() {
            return first.plusDays(DAYS);
        }

        public boolean isEmpty() {
            return days.stream().allMatch(day -> day.items().isEmpty());
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance mine(MyPage page);
    }

    @Inject
    CalendarView view;

    @Inject
    WeekHours hours;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Options are the agency's business: an anchor sees sessions and leave. */
    @GET
    public TemplateInstance show(@QueryParam("from") String from) {
        Long me = NotFound.unless(current.get().anchorId());
        LocalDate today = ChinaTime.day(clock.instant());
        LocalDate first = FilterCheck.day(from).map(WorkRule::monday).orElse(WorkRule.monday(today));
        List<Item> items = view.ofPeople(List.of(me), Span.days(first, DAYS), new CalendarFilter()).stream().filter(item -> !item.option()).toList();
        Week week = Week.of(first, DAYS, List.of(new CalendarView.Named(me, "")), items);
        return Templates.mine(new MyPage(first, today, week.rows().get(0).cells(), hours.of(List.of(me), first).get(0), hours.hourly(me, today)));
    }
}
