package app.anchorage.schedule.calendar;

import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.calendar.CalendarView.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** One day as a picture: a lane for each room, the hours from six in the morning to six in the next. */
public record Lanes(List<Lane> lanes) {
    private static final int LEFT = 130;
    private static final int PER_HOUR = 36;
    private static final int HOURS = 24;
    private static final int FIRST_HOUR = 6;
    private static final int HIGH = 46;
    private static final int TOP = 24;
    private static final int SIZE_OF_A_LETTER = 12;

    /** @param y its upper edge */
    public record Lane(long id, String name, int y, List<Bar> bars) {}

    /** @param words as much of the title as fits */
    public record Bar(Item item, int x, int width, String words) {}

    /** A line of the scale. */
    public record Hour(int x, String words) {}

    /** A streaming day: what runs over midnight belongs to the evening. */
    static Span span(LocalDate day) {
        return new Span(ChinaTime.startOf(day).plus(Duration.ofHours(FIRST_HOUR)), ChinaTime.startOf(day.plusDays(1)).plus(Duration.ofHours(FIRST_HOUR)));
    }

    static Lanes of(LocalDate day, List<Named> names, List<Item> items) {
        Instant start = span(day).from();
        return new Lanes(IntStream.range(0, names.size()).mapToObj(i -> new Lane(names.get(i).id(), cut(names.get(i).name(), LEFT), TOP + i * HIGH,
                items.stream().filter(item -> item.rowId() == names.get(i).id() && !"2".equals(item.tag())).map(item -> bar(item, start)).toList())).toList());
    }

    private static Bar bar(Item item, Instant start) {
        int from = Math.max(0, x(item.fromAt(), start));
        int width = Math.max(6, Math.min(HOURS * PER_HOUR, x(item.toAt(), start)) - from);
        return new Bar(item, LEFT + from, width, cut(item.title(), width));
    }

    private static int x(Instant moment, Instant start) {
        return (int) (Duration.between(start, moment).toMinutes() * PER_HOUR / 60);
    }

    private static String cut(String text, int width) {
        int letters = Math.max(0, width / SIZE_OF_A_LETTER - 1);
        return text.length() <= letters ? text : letters < 1 ? "" : text.substring(0, letters) + "…";
    }

    public int width() {
        return LEFT + HOURS * PER_HOUR;
    }

    public int height() {
        return TOP + lanes.size() * HIGH;
    }

    public List<Hour> hours() {
        return IntStream.rangeClosed(0, HOURS).filter(hour -> hour % 2 == 0).mapToObj(hour -> new Hour(LEFT + hour * PER_HOUR, "%02d:00".formatted((hour + FIRST_HOUR) % 24)))
                .toList();
    }
}
