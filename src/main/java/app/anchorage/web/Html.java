package app.anchorage.web;

import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Collection;
import java.util.List;

/** {@code {html:…}} in templates: small pieces that stand on a page hundreds of times, each written in one go. */
@TemplateExtension(namespace = "html")
public final class Html {
    private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of());

    private Html() {}

    /** What a select field offers: some offer every anchor. */
    public static RawString options(Collection<Choice> choices, Object chosen, @TemplateAttribute("locale") Object locale) {
        StringBuilder html = new StringBuilder(choices.size() * 48);
        for (Choice choice : choices) {
            String text = choice.key() == null ? choice.text() : Texts.of(TextsResolver.locale(locale), choice.key());
            html.append("<option value=\"").append(escaped(choice.value())).append(Formats.same(choice.value(), chosen) ? "\" selected>" : "\">")
                    .append(escaped(text)).append("</option>");
        }
        return new RawString(html.toString());
    }

    /** An amount of money; what is negative is also said in words, to those who do not see the minus. */
    public static RawString money(Object amount, @TemplateAttribute("locale") Object locale) {
        String text = Formats.money(amount);
        return new RawString(Formats.negative(amount) ? "<span class=\"amount neg\"><span class=\"hidden\">"
                + escaped(Texts.of(TextsResolver.locale(locale), "web_negative")) + "</span>" + text + "</span>" : "<span class=\"amount\">" + text + "</span>");
    }

    private static String escaped(String text) {
        return text == null ? "" : ESCAPER.map(text, null);
    }
}
