package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.deal.Format;
import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.CrewService;
import app.anchorage.schedule.crew.Duty;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.hours.ActualHours;
import app.anchorage.schedule.hours.WorkRule;
import app.anchorage.schedule.leave.LeaveService;
import app.anchorage.schedule.leave.Leaves;
import app.anchorage.schedule.log.LogImportService;
import app.anchorage.schedule.option.OptionService;
import app.anchorage.schedule.option.TimeOption;
import app.anchorage.schedule.place.Place;
import app.anchorage.schedule.place.PlaceService;
import app.anchorage.schedule.place.Places;
import app.anchorage.schedule.room.Rooms;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.SessionService;
import app.anchorage.schedule.session.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Last week, this one and the next of the demo agency's calendar: two anchors who share the evenings, a dedicated session, places, options, leave, and the log of what is past. */
@ApplicationScoped
class DemoSchedule {
    /** The room of the demo's positions. */
    private static final String ROOM = "星野直播间";
    private static final String SECOND = "星野二号直播间";
    private static final int WEEKS = 3;
    private static final int EVENING = 19;
    private static final int CHANGE = 22;
    private static final int NIGHT = 25;

    @Inject
    ActAs actAs;

    @Inject
    Rooms rooms;

    @Inject
    Sessions sessions;

    @Inject
    SessionService planning;

    @Inject
    Crew crew;

    @Inject
    CrewService people;

    @Inject
    PlaceService places;

    @Inject
    Places placeRows;

    @Inject
    OptionService options;

    @Inject
    LeaveService leave;

    @Inject
    LogImportService logs;

    @Inject
    ActualHours hours;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    /** Whom it is about. */
    record Team(long xiaoman, long akai, long merchant, long rival) {}

    void live(Actor staff, long xiaoman, long akai, LocalDate today) {
        actAs.run(staff, () -> {
            happened(QuarkusTransaction.requiringNew().call(() -> plan(xiaoman, akai, lastWeek(today))));
            over().forEach(session -> planning.end(session, sessions.find(session).rowVersion()));
        });
    }

    /** The days before today whose evenings the two shared. */
    static List<LocalDate> shared(LocalDate today) {
        return evenings(lastWeek(today), today);
    }

    private static List<LocalDate> evenings(LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(day -> day.getDayOfWeek().getValue() % 2 == 1).toList();
    }

    private static LocalDate lastWeek(LocalDate today) {
        return WorkRule.monday(today).minusDays(7);
    }

    /** @return the evenings */
    private List<Long> plan(long xiaoman, long akai, LocalDate first) {
        Team team = new Team(xiaoman, akai, id("select min(merchant_id) from merchant_shop"), id("select max(merchant_id) from merchant_shop"));
        rooms.add(new Rooms.Profile(SECOND, "小棚"), null);
        List<Long> evenings = evenings(first, first.plusDays(WEEKS * 7L)).stream().map(day -> evening(day, team)).toList();
        dedicated(first.plusDays(5), team);
        dedicated(first.plusDays(12), team);
        lunch(first.plusDays(8), team);
        waiting(evenings.get(evenings.size() - 1), first.plusDays(14), team);
        leave.give(new Leaves.Terms(team.akai, span(first.plusDays(17), 6, 30), "LEAVE", "回老家"), Map.of(), null);
        return evenings;
    }

    /** Both anchors share it: one takes over from the other at ten, somebody sees to the links. */
    private long evening(LocalDate day, Team team) {
        long session = planning.plan(new Session.Plan(room(ROOM), "星野晚场", Session.Kind.MIXED, span(day, EVENING, NIGHT), null),
                new SessionService.Opening(null, null, null), null);
        people.add(session, new OnDuty.Terms(team.xiaoman, Duty.ANCHOR, span(day, EVENING, CHANGE), null), null);
        people.add(session, new OnDuty.Terms(team.akai, Duty.ANCHOR, span(day, CHANGE, NIGHT), null), null);
        places.add(session, new Place.Terms(team.merchant, null, Format.MIXED, 15, null), null);
        places.add(session, new Place.Terms(null, null, Format.MIXED, 10, null), null);
        return session;
    }

    private void dedicated(LocalDate day, Team team) {
        long session = planning.plan(new Session.Plan(room(SECOND), "周末专场", Session.Kind.DEDICATED, span(day, 14, 18), null),
                new SessionService.Opening(team.akai, null, null), null);
        places.add(session, new Place.Terms(team.merchant, null, Format.SESSION, 240, null), null);
    }

    private void lunch(LocalDate day, Team team) {
        planning.plan(new Session.Plan(room(SECOND), "午间场", Session.Kind.MIXED, span(day, 11, 14), null), new SessionService.Opening(team.xiaoman, null, null), null);
    }

    /** A first option on a place, a first and a second one on an evening. */
    private void waiting(long session, LocalDate day, Team team) {
        Instant soon = clock.instant().plus(Duration.ofDays(1));
        long free = placeRows.of(session).stream().filter(Place::isFree).findFirst().orElseThrow().id();
        options.make(1, new TimeOption.Terms(null, null, null, free, team.merchant, null, soon, null), null);
        Span evening = span(day.plusDays(1), 20, 22);
        options.make(1, new TimeOption.Terms(team.xiaoman, room(SECOND), evening, null, team.merchant, null, soon, "等商家确认"), null);
        options.make(2, new TimeOption.Terms(team.xiaoman, room(SECOND), evening, null, team.rival, null, soon, null), null);
    }

    /** The log of the evenings that are over, as a file, and the hours of all but the last of them. */
    private void happened(List<Long> evenings) {
        List<Session> over = evenings.stream().map(sessions::find).filter(session -> session.endsAt().isBefore(clock.instant())).toList();
        if (over.isEmpty()) {
            return;
        }
        String rows = over.stream().map(DemoSchedule::logged).collect(Collectors.joining("\n"));
        long file = logs.upload("直播日志.csv", ("直播间,开播时间,下播时间,观看次数,最高在线,点赞,评论,新增粉丝,商品点击,投流花费\n" + rows).getBytes(StandardCharsets.UTF_8), null);
        logs.confirm(file, logs.preview(file).plan().token());
        over.subList(0, over.size() - 1).forEach(session -> hours.verify(session.id(), sessions.find(session.id()).rowVersion(),
                crew.of(session.id()).stream().collect(Collectors.toMap(OnDuty::id, OnDuty::span))));
    }

    /** What has passed without a log. */
    private List<Long> over() {
        return QuarkusTransaction.requiringNew().call(() -> sql.withHandle(h -> h.createQuery("select id from session where state = 'PLANNED' and ends_at < :now")
                .bind("now", clock.instant()).mapTo(Long.class).list()));
    }

    private static String logged(Session session) {
        long views = 42_000 + session.span().day().getDayOfMonth() * 731L;
        return String.join(",", ROOM, ChinaTime.text(session.startsAt().plusSeconds(95)), ChinaTime.text(session.endsAt().plusSeconds(40)), "" + views,
                "" + views / 30, "" + views * 2, "" + views / 12, "" + views / 90, "" + views / 9, "860.00");
    }

    private long room(String name) {
        return rooms.all().stream().filter(room -> room.name().equals(name)).findFirst().orElseThrow().id();
    }

    private long id(String query) {
        return sql.withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }

    private static Span span(LocalDate day, int from, int to) {
        return new Span(ChinaTime.startOf(day).plus(Duration.ofHours(from)), ChinaTime.startOf(day).plus(Duration.ofHours(to)));
    }
}
