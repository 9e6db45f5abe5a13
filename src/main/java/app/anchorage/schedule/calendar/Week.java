package app.anchorage.schedule.calendar;

import app.anchorage.schedule.calendar.CalendarView.Named;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days beside each other, a row for each person or room.
 *
 * @param written what has been made of the rows for a page, by what it depends on beside them
 */
public record Week(List<LocalDate> days, List<Row> rows, Map<Object, RawString> written) {
    /** @param cells one for each day */
    public record Row(long id, String name, List<Cell> cells) {}

    public record Cell(LocalDate day, List<Entry> items) {}

    /**
     * An item as its cell says it.
     *
     * @param began its day when that is before the first of these days, else null; @param key text key of a duty, rank or kind, or null
     * @param title null for leave; @param state a session's, else null
     */
    public record Entry(String look, String href, LocalDate began, String when, String key, String title, String detail, String state) {
        static Entry of(Item item, LocalDate began) {
            boolean leave = !item.session() && !item.option();
            return new Entry(item.look(), item.href(), began, item.span().clock(), item.key(), leave ? null : item.title(), item.detail(),
                    item.session() ? item.state() : null);
        }
    }

    /** What began before the first day stands in it. */
    static Week of(LocalDate first, int days, List<Named> names, List<Item> items) {
        List<LocalDate> all = first.datesUntil(first.plusDays(days)).toList();
        Map<Long, Map<LocalDate, List<Entry>>> byRow = new HashMap<>();
        for (Item item : items) {
            LocalDate day = item.span().day();
            boolean before = day.isBefore(first);
            byRow.computeIfAbsent(item.rowId(), row -> new HashMap<>()).computeIfAbsent(before ? first : day, d -> new ArrayList<>())
                    .add(Entry.of(item, before ? day : null));
        }
        return new Week(all, names.stream().map(name -> row(name, all, byRow.getOrDefault(name.id(), Map.of()))).toList(),
                new ConcurrentHashMap<>());
    }

    private static Row row(Named name, List<LocalDate> days, Map<LocalDate, List<Entry>> items) {
        return new Row(name.id(), name.name(), days.stream().map(day -> new Cell(day, items.getOrDefault(day, List.of()))).toList());
    }
}
