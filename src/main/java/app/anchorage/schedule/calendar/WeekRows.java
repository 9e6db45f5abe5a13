package app.anchorage.schedule.calendar;

import app.anchorage.schedule.calendar.ScheduleResource.CalendarPage;
import app.anchorage.schedule.calendar.Week.Cell;
import app.anchorage.schedule.calendar.Week.Entry;
import app.anchorage.schedule.calendar.Week.Row;
import app.anchorage.web.Markup;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.List;

/** {@code {week:rows(page)}} in templates: the rows of a week of the calendar, of which a page has some hundred items. */
@TemplateExtension(namespace = "week")
public final class WeekRows {
    private static final int OF_A_ROW = 2_000;

    private WeekRows() {}

    static RawString rows(CalendarPage page, @TemplateAttribute("locale") Object locale) {
        Object look = List.of(locale.toString(), page.today(), page.mayEdit());
        return page.found().week().written().computeIfAbsent(look, missing -> write(page, locale));
    }

    private static RawString write(CalendarPage page, Object locale) {
        Markup html = new Markup(locale, page.found().week().rows().size() * OF_A_ROW);
        for (Row row : page.found().week().rows()) {
            html.raw("<tr><th scope=\"row\">");
            name(html, page, row);
            html.raw("</th>\n");
            row.cells().forEach(cell -> write(html, cell));
            html.raw("</tr>\n");
        }
        return html.done();
    }

    private static void name(Markup html, CalendarPage page, Row row) {
        if (page.filter().view().equals("rooms")) {
            html.text(row.name());
        } else {
            html.raw("<a href=\"/anchors/").text(row.id()).raw("\">").text(row.name()).raw("</a>");
        }
        if (page.mayEdit()) {
            html.raw(" <a class=\"add\" href=\"").text(page.blank(row.id())).raw("\" aria-label=\"").word("schedule_session_new").raw(" ").text(row.name()).raw("\">+</a>");
        }
    }

    private static void write(Markup html, Cell cell) {
        html.raw("<td>");
        cell.items().forEach(item -> write(html, item));
        html.raw("</td>");
    }

    private static void write(Markup html, Entry item) {
        html.raw("<a class=\"slot ").text(item.look()).raw("\" href=\"").text(item.href()).raw("\">");
        if (item.began() != null) {
            html.raw("<i>").day(item.began()).raw("</i> ");
        }
        html.raw("<b>").text(item.when()).raw("</b>");
        if (item.key() != null) {
            html.raw(" <i>").word(item.key()).raw("</i>");
        }
        if (item.title() != null) {
            html.raw(" ").text(item.title());
        }
        if (item.detail() != null && !item.detail().isEmpty()) {
            html.raw("<span>").text(item.detail()).raw("</span>");
        }
        html.raw("</a>");
    }
}
