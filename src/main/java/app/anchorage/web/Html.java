package app.anchorage.web;

import io.quarkus.qute.Booleans;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.UserTagSectionHelper.Arguments;
import java.util.Collection;

/** {@code {html:…}} in templates: small pieces that stand on a page hundreds of times, each written in one go. */
@TemplateExtension(namespace = "html")
public final class Html {
    static final int OF_AN_OPTION = 48;
    static final String SELECTED = " selected";
    private static final int OF_AN_AMOUNT = 64;
    private static final int OF_A_TILE = 320;

    private Html() {}

    /** What a select field offers: some offer every anchor. */
    public static RawString options(Collection<Choice> choices, Object chosen, @TemplateAttribute("locale") Object locale) {
        return options(new Markup(locale, choices.size() * OF_AN_OPTION), choices, chosen).done();
    }

    static Markup options(Markup html, Collection<Choice> choices, Object chosen) {
        for (Choice choice : choices) {
            html.raw("<option value=\"").text(choice.value()).raw("\"").raw(Formats.same(choice.value(), chosen) ? SELECTED : "").raw(">");
            (choice.key() == null ? html.text(choice.text()) : html.word(choice.key())).raw("</option>");
        }
        return html;
    }

    /** The tag of that name up to what it encloses: a figure, what it is, and a list that holds what it counts. */
    static RawString tile(Arguments given, @TemplateAttribute("locale") Object locale) {
        return tile(new Markup(locale, OF_A_TILE), given.get("l").toString(), given.get("n"), given.get("href"), !Booleans.isFalsy(given.get("on"))).done();
    }

    /** @param href where the list is, null or empty without one; @param on whether that is the list that is shown */
    public static Markup tile(Markup html, String label, Object figure, Object href, boolean on) {
        if (Booleans.isFalsy(href)) {
            html.raw("<div class=\"tile\">");
        } else {
            html.raw(on ? "<a class=\"tile on\" href=\"" : "<a class=\"tile\" href=\"").text(href).raw(on ? "\" aria-current=\"true\">" : "\">");
        }
        return html.raw("\n<span class=\"l\">").word(label).raw(Formats.minus(figure) ? "</span><span class=\"n neg\">" : "</span><span class=\"n\">")
                .text(Formats.any(figure)).raw("</span><span class=\"h\">");
    }

    /** An amount of money. */
    public static RawString money(Object amount, @TemplateAttribute("locale") Object locale) {
        return new Markup(locale, OF_AN_AMOUNT).money(amount).done();
    }
}
