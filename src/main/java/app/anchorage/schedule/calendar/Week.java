package app.anchorage.schedule.calendar;

import app.anchorage.schedule.calendar.CalendarView.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Days beside each other, a row for each person or room. */
public record Week(List<LocalDate> days, List<Row> rows) {
    /** @param cells one for each day */
    public record Row(long id, String name, List<Cell> cells) {}

    public record Cell(LocalDate day, List<Item> items) {}

    /** What began before the first day stands in it. */
    static Week of(LocalDate first, int days, List<Named> names, List<Item> items) {
        List<LocalDate> all = first.datesUntil(first.plusDays(days)).toList();
        Map<Long, Map<LocalDate, List<Item>>> byRow = new HashMap<>();
        for (Item item : items) {
            LocalDate day = item.span().day().isBefore(first) ? first : item.span().day();
            byRow.computeIfAbsent(item.rowId(), row -> new HashMap<>()).computeIfAbsent(day, d -> new ArrayList<>()).add(item);
        }
        return new Week(all, names.stream().map(name -> row(name, all, byRow.getOrDefault(name.id(), Map.of()))).toList());
    }

    private static Row row(Named name, List<LocalDate> days, Map<LocalDate, List<Item>> items) {
        return new Row(name.id(), name.name(), days.stream().map(day -> new Cell(day, items.getOrDefault(day, List.of()))).toList());
    }
}
