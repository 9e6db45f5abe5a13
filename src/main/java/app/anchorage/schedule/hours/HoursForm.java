package app.anchorage.schedule.hours;

import app.anchorage.schedule.Moments;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.session.Session;
import app.anchorage.web.Formats;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hours of a session's people, row by row; a row is verified when its box is ticked. */
public class HoursForm {
    private static final Duration LONGEST = Duration.ofHours(30);

    @FormParam("part")
    public List<String> parts = List.of();

    @FormParam("start")
    public List<String> starts = List.of();

    @FormParam("end")
    public List<String> ends = List.of();

    /** The parts that are ticked. */
    @FormParam("verify")
    public List<String> verify = List.of();

    @FormParam("version")
    public int version;

    /** A row as it is shown. */
    public record Row(OnDuty part, String start, String end, boolean ticked) {}

    /** What is known already, else within what was really streamed, else the plan. */
    static HoursForm of(Session session, List<OnDuty> crew) {
        HoursForm form = new HoursForm();
        List<OnDuty> open = crew.stream().filter(part -> !part.verified()).toList();
        form.parts = open.stream().map(part -> Long.toString(part.id())).toList();
        form.starts = open.stream().map(part -> Formats.clock(known(part, session).from())).toList();
        form.ends = open.stream().map(part -> Formats.clock(known(part, session).to())).toList();
        form.version = session.rowVersion();
        return form;
    }

    private static Span known(OnDuty part, Session session) {
        Span actual = session.actual();
        if (part.actual() != null || actual == null || !part.span().overlaps(actual)) {
            return part.actual() == null ? part.span() : part.actual();
        }
        boolean first = part.startsAt().equals(session.startsAt());
        boolean last = part.endsAt().equals(session.endsAt());
        Instant from = first || part.startsAt().isBefore(actual.from()) ? actual.from() : part.startsAt();
        Instant to = last || part.endsAt().isAfter(actual.to()) ? actual.to() : part.endsAt();
        return from.isBefore(to) ? new Span(from, to) : part.span();
    }

    /** The ticked rows' times; with what is wrong in the errors. */
    Map<Long, Span> hours(FormErrors errors) {
        Map<Long, Span> hours = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(parts.size(), Math.min(starts.size(), ends.size())); i++) {
            Long part = Numbers.id(parts.get(i));
            if (part != null && verify.contains(parts.get(i)) && !errors.has("hours")) {
                read(errors, part, starts.get(i), ends.get(i), hours);
            }
        }
        if (hours.isEmpty() && errors.isEmpty()) {
            errors.add("hours", "schedule_hours_none_ticked");
        }
        return hours;
    }

    private static void read(FormErrors errors, long part, String start, String end, Map<Long, Span> hours) {
        FormErrors row = FormErrors.none();
        Span span = Moments.span(row, start, end, LONGEST);
        if (span == null) {
            row.all().stream().findFirst().ifPresent(fault -> errors.add("hours", "schedule_hours_row_wrong", start, end));
        } else {
            hours.put(part, span);
        }
    }

    List<Row> rows(List<OnDuty> crew) {
        return crew.stream().filter(part -> !part.verified()).map(part -> {
            int at = parts.indexOf(Long.toString(part.id()));
            boolean given = at >= 0 && at < starts.size() && at < ends.size();
            return new Row(part, given ? starts.get(at) : Formats.clock(part.startsAt()), given ? ends.get(at) : Formats.clock(part.endsAt()),
                    verify.contains(Long.toString(part.id())));
        }).toList();
    }
}
