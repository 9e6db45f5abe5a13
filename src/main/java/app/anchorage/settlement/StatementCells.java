package app.anchorage.settlement;

import app.anchorage.web.Formats;
import app.anchorage.web.Markup;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.List;

/** {@code {statement:months(days, id)}} in templates: a row for each month of a long statement, of which a first one may have more than a hundred. */
@TemplateExtension(namespace = "statement")
public final class StatementCells {
    private static final int OF_A_MONTH = 330;

    private StatementCells() {}

    static RawString months(StatementDays days, Object id, @TemplateAttribute("locale") Object locale) {
        List<StatementDays.Month> months = days.months();
        Markup html = new Markup(locale, months.size() * OF_A_MONTH);
        for (StatementDays.Month month : months) {
            html.raw("<tr><td class=\"keep\"><a href=\"/statements/").text(id).raw("?month=").text(month.key()).raw("#days\">")
                    .text(Formats.month(month.first(), locale)).raw("</a></td><td class=\"num\">").text(Formats.count(month.lines()))
                    .raw("</td><td class=\"money\">").money(month.earned()).raw("</td><td class=\"money\">").money(month.deducted())
                    .raw("</td><td class=\"money\">").money(month.balance()).raw("</td></tr>\n");
        }
        return html.done();
    }
}
