package app.anchorage.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Collection;

/** {@code {html:…}} in templates: small pieces that stand on a page hundreds of times, each written in one go. */
@TemplateExtension(namespace = "html")
public final class Html {
    static final int OF_AN_OPTION = 48;
    private static final int OF_AN_AMOUNT = 64;

    private Html() {}

    /** What a select field offers: some offer every anchor. */
    public static RawString options(Collection<Choice> choices, Object chosen, @TemplateAttribute("locale") Object locale) {
        return options(new Markup(locale, choices.size() * OF_AN_OPTION), choices, chosen).done();
    }

    static Markup options(Markup html, Collection<Choice> choices, Object chosen) {
        for (Choice choice : choices) {
            html.raw("<option value=\"").text(choice.value()).raw(Formats.same(choice.value(), chosen) ? "\" selected>" : "\">");
            (choice.key() == null ? html.text(choice.text()) : html.word(choice.key())).raw("</option>");
        }
        return html;
    }

    /** An amount of money. */
    public static RawString money(Object amount, @TemplateAttribute("locale") Object locale) {
        return new Markup(locale, OF_AN_AMOUNT).money(amount).done();
    }
}
