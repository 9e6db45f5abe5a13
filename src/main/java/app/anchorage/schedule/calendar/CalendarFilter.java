package app.anchorage.schedule.calendar;

import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.hours.WorkRule;
import app.anchorage.schedule.session.Session;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Links;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the calendar shows, as the address says. */
public class CalendarFilter {
    static final List<String> VIEWS = List.of("week", "rooms", "day", "list");
    private static final int LIST_DAYS = 28;

    @QueryParam("view")
    String view;

    @QueryParam("from")
    String from;

    @QueryParam("person")
    String person;

    @QueryParam("room")
    String room;

    /** What an anchor's name has in it. */
    @QueryParam("who")
    String who;

    /** What a room's name has in it. */
    @QueryParam("where")
    String where;

    @QueryParam("state")
    String state;

    /** "all": every row on one page, to print it. */
    @QueryParam("rows")
    String rows;

    @QueryParam("page")
    String page;

    FormErrors check() {
        return new FilterCheck().choice("view", view, VIEWS).day("from", from).id("person", person).id("room", room).text("who", who).text("where", where)
                .choice("rows", rows, List.of("all")).choice("state", state, Session.State.values()).id("page", page).errors();
    }

    public String view() {
        return view == null || view.isBlank() ? "week" : view;
    }

    public String from() {
        return from == null ? "" : from;
    }

    public String person() {
        return person == null ? "" : person;
    }

    public String room() {
        return room == null ? "" : room;
    }

    public String who() {
        return who == null ? "" : who.strip();
    }

    public String where() {
        return where == null ? "" : where.strip();
    }

    public String state() {
        return state == null ? "" : state;
    }

    public boolean all() {
        return "all".equals(rows);
    }

    long personId() {
        Long id = Numbers.id(person);
        return id == null ? 0 : id;
    }

    long roomId() {
        Long id = Numbers.id(room);
        return id == null ? 0 : id;
    }

    int pageNumber() {
        Long number = Numbers.id(page);
        return number == null ? 1 : (int) Math.max(1, Math.min(number, 10_000));
    }

    /** A week starts on Monday, a day and a list where they were asked to. */
    LocalDate first(LocalDate today) {
        LocalDate asked = FilterCheck.day(from).orElse(today);
        return view().equals("week") || view().equals("rooms") ? WorkRule.monday(asked) : asked;
    }

    int days() {
        return switch (view()) {
            case "day" -> 1;
            case "list" -> LIST_DAYS;
            default -> 7;
        };
    }

    Span span(LocalDate today) {
        return Span.days(first(today), days());
    }

    /** The same filter, with these changed. */
    String with(String... changes) {
        Map<String, String> query = new LinkedHashMap<>(Map.of());
        query.put("view", view().equals("week") ? "" : view());
        query.put("from", from());
        query.put("person", person());
        query.put("room", room());
        query.put("who", who());
        query.put("where", where());
        query.put("state", state());
        query.put("rows", all() ? "all" : "");
        for (int i = 0; i < changes.length; i += 2) {
            query.put(changes[i], changes[i + 1]);
        }
        return Links.to("/schedule", query);
    }

    public List<Choice> states() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(Choice.keyed("", "schedule_all_states")),
                Arrays.stream(Session.State.values()).map(s -> Choice.keyed(s.name(), s.key()))).toList();
    }
}
