package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.deal.Format;
import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.crew.CrewService;
import app.anchorage.schedule.crew.Duty;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.hours.WorkRule;
import app.anchorage.schedule.option.OptionService;
import app.anchorage.schedule.option.TimeOption;
import app.anchorage.schedule.place.Place;
import app.anchorage.schedule.place.PlaceService;
import app.anchorage.schedule.room.Rooms;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** This week and the next of the demo agency: two anchors who share a room, a dedicated session, an option. */
@ApplicationScoped
public class DemoSchedule {
    private static final int DAYS = 14;
    private static final int EVENING = 19;
    private static final int CHANGE = 22;
    private static final int NIGHT = 25;

    @Inject
    ActAs actAs;

    @Inject
    Rooms rooms;

    @Inject
    SessionService sessions;

    @Inject
    CrewService crew;

    @Inject
    PlaceService places;

    @Inject
    OptionService options;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    void live(Actor staff, long xiaoman, long akai, LocalDate today) {
        actAs.run(staff, () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> plan(xiaoman, akai, today)));
    }

    private void plan(long xiaoman, long akai, LocalDate today) {
        rooms.all().stream().findFirst().ifPresent(room -> {
            LocalDate monday = WorkRule.monday(today);
            monday.datesUntil(monday.plusDays(DAYS)).filter(day -> day.getDayOfWeek().getValue() % 2 == 1).forEach(day -> evening(room.id(), day, xiaoman, akai));
            LocalDate saturday = monday.plusDays(5);
            sessions.plan(new Session.Plan(room.id(), "周末专场", Session.Kind.DEDICATED, hours(saturday, 14, 18), null),
                    new SessionService.Opening(akai, null, null), null);
            option(room.id(), xiaoman, monday.plusDays(DAYS));
        });
    }

    /** Both anchors share the evening: one takes over from the other at ten. */
    private void evening(long room, LocalDate day, long xiaoman, long akai) {
        long session = sessions.plan(new Session.Plan(room, "星野晚场", Session.Kind.MIXED, hours(day, EVENING, NIGHT), null),
                new SessionService.Opening(null, null, null), null);
        crew.add(session, new OnDuty.Terms(xiaoman, Duty.ANCHOR, hours(day, EVENING, CHANGE), null), null);
        crew.add(session, new OnDuty.Terms(akai, Duty.ANCHOR, hours(day, CHANGE, NIGHT), null), null);
        Long merchant = merchant();
        if (merchant != null) {
            places.add(session, new Place.Terms(merchant, null, Format.MIXED, 15, null), null);
        }
        places.add(session, new Place.Terms(null, null, Format.MIXED, 10, null), null);
    }

    private void option(long room, long anchor, LocalDate day) {
        Long merchant = merchant();
        if (merchant != null) {
            options.make(1, new TimeOption.Terms(anchor, room, hours(day, 20, 22), null, merchant, null, clock.instant().plus(Duration.ofDays(2)), "等商家确认"), null);
        }
    }

    private Long merchant() {
        return sql.withHandle(h -> h.createQuery("select min(id) from merchant where archived_at is null").mapTo(Long.class).findOne().orElse(null));
    }

    private static Span hours(LocalDate day, int from, int to) {
        return new Span(ChinaTime.startOf(day).plus(Duration.ofHours(from)), ChinaTime.startOf(day).plus(Duration.ofHours(to)));
    }
}
