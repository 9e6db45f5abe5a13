package app.anchorage.schedule.calendar;

import app.anchorage.schedule.calendar.Week.Cell;
import app.anchorage.schedule.calendar.Week.Entry;
import app.anchorage.schedule.calendar.Week.Row;
import app.anchorage.web.Markup;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** {@code {week:cells(row)}} in templates: a row's days of the calendar, of which a page has some hundred items. */
@TemplateExtension(namespace = "week")
public final class WeekCells {
    private static final int SIZE = 2_000;

    private WeekCells() {}

    static RawString cells(Row row, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, SIZE);
        for (Cell cell : row.cells()) {
            html.raw("<td>");
            cell.items().forEach(item -> write(html, item));
            html.raw("</td>");
        }
        return html.done();
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
