package app.anchorage.schedule.calendar;

import app.anchorage.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Sessions and leave as an iCalendar file (RFC 5545). */
final class ICalendar {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 70;

    private ICalendar() {}

    static String of(List<Item> items, Instant now, Locale locale) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Anchorage//Schedule//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:" + escaped(Texts.of(locale, "schedule_mine")));
        items.forEach(item -> event(text, item, now, locale));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Item item, Instant now, Locale locale) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + item.what().toLowerCase(Locale.ROOT) + "-" + item.id() + "-" + UTC.format(item.fromAt()) + "@anchorage");
        line(text, "DTSTAMP:" + UTC.format(now));
        line(text, "DTSTART:" + UTC.format(item.fromAt()));
        line(text, "DTEND:" + UTC.format(item.toAt()));
        line(text, "SUMMARY:" + escaped(item.session() ? item.title() : Texts.of(locale, item.key())));
        if (item.session() && item.detail() != null) {
            line(text, "LOCATION:" + escaped(item.detail()));
        }
        line(text, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** Folded, at most 75 octets a line, never within a character. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            String letter = Character.toString(point);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 0;
            }
            text.append(letter);
            octets += size;
            at += letter.length();
        }
        text.append("\r\n");
    }
}
