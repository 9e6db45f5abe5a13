package app.anchorage.schedule.calendar;

import app.anchorage.agency.RequestTrace;
import app.anchorage.agency.signin.LinkDoor;
import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.Span;
import app.anchorage.web.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A person's sessions for a calendar program: no log-in, only the secret address. */
@Path("/calendar/{token:[A-Za-z0-9._-]{43,63}}.ics")
@PermitAll
public class FeedResource {
    private static final int DAYS_BACK = 30;
    private static final int DAYS = 150;

    @PathParam("token")
    String token;

    @Inject
    LinkDoor door;

    @Inject
    Feeds feeds;

    @Inject
    CalendarView view;

    @Inject
    Clock clock;

    @Inject
    RoutingContext request;

    @GET
    public Response read() {
        Instant now = clock.instant();
        Locale locale = Language.of(request);
        String file = door.open(new LinkDoor.Kind("calendar", "calendar feed", feeds::behind), token, RequestTrace.of(request).address(), person -> {
            feeds.read(person, now);
            Span span = Span.days(ChinaTime.day(now).minusDays(DAYS_BACK), DAYS);
            List<Item> items = view.ofPeople(List.of(person), span, new CalendarFilter()).stream().filter(item -> !item.option()).toList();
            return ICalendar.of(items, now, locale);
        });
        return Response.ok(file, "text/calendar;charset=UTF-8").header("X-Robots-Tag", "noindex").header("Cache-Control", "no-store").build();
    }
}
