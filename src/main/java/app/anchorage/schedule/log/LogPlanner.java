package app.anchorage.schedule.log;

import app.anchorage.schedule.Span;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares an uploaded session log with what is known, row by row. */
final class LogPlanner {
    private final LogBook book;
    private final Map<String, Long> rooms;
    private final Map<Long, List<Span>> said = new HashMap<>();
    private List<LogBook.Known> known = List.of();
    private List<LogBook.Planned> planned = List.of();

    LogPlanner(LogBook book) {
        this.book = book;
        this.rooms = book.rooms();
    }

    private record Said(LogCells cells, String room, Span span, Figures figures) {}

    Plan plan(List<SheetRow> rows) {
        List<Said> all = rows.stream().map(LogPlanner::read).toList();
        around(all).ifPresent(span -> {
            known = book.logs(span);
            planned = book.planned(span);
        });
        return new Plan(all.stream().map(this::row).toList());
    }

    /** Every cell is looked at, so that all that is wrong with a row is said at once. */
    private static Said read(SheetRow row) {
        LogCells cells = new LogCells(row);
        return new Said(cells, cells.room(), cells.span(), cells.figures());
    }

    private static Optional<Span> around(List<Said> all) {
        List<Span> spans = all.stream().map(Said::span).filter(Objects::nonNull).toList();
        Optional<Instant> first = spans.stream().map(Span::from).min(Comparator.naturalOrder());
        return first.map(from -> new Span(from, spans.stream().map(Span::to).max(Comparator.naturalOrder()).orElseThrow()).wider(Duration.ofDays(1)));
    }

    private Plan.Row row(Said row) {
        List<LogChange> changes = new ArrayList<>();
        Long room = rooms.get(row.room());
        if (room == null && !row.room().isEmpty()) {
            row.cells().wrong(LogColumn.ROOM, "schedule_log_room_unknown");
        }
        if (room != null && row.span() != null && row.cells().problems().isEmpty()) {
            change(row, room, changes);
        }
        return Plan.Row.of(row.cells(), row.room(), changes);
    }

    private void change(Said row, long room, List<LogChange> changes) {
        LogBook.Known same = known.stream().filter(k -> k.roomId() == room && k.startsAt().equals(row.span().from())).findFirst().orElse(null);
        List<Span> others = said.computeIfAbsent(room, r -> new ArrayList<>());
        boolean taken = others.stream().anyMatch(row.span()::overlaps)
                || known.stream().anyMatch(k -> k != same && k.roomId() == room && k.span().overlaps(row.span()));
        if (taken) {
            row.cells().wrong(LogColumn.START, "schedule_log_overlaps");
            return;
        }
        others.add(row.span());
        LogBook.Planned session = planned.stream().filter(p -> p.roomId() == room && p.span().overlaps(row.span()))
                .max(Comparator.comparingLong(p -> p.span().minutesIn(row.span()))).orElse(null);
        Figures figures = same == null ? row.figures() : same.figures().with(row.figures());
        Long id = session == null ? null : Long.valueOf(session.id());
        boolean unchanged = same != null && same.endsAt().equals(row.span().to()) && same.figures().equals(figures) && Objects.equals(same.sessionId(), id);
        if (!unchanged) {
            changes.add(new LogChange(same == null ? null : same.id(), room, row.span(), figures, id, session == null ? "–" : session.title(),
                    same == null ? null : same.sessionId()));
        }
    }
}
