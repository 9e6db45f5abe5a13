package app.anchorage.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.UserTagSectionHelper.Arguments;
import java.util.Collection;

/** {@code {fields:…(_args)}} in the tags of those names: a {@link Field} of a form. */
@TemplateExtension(namespace = "fields")
public final class Fields {
    private static final int OF_A_FIELD = 320;

    private Fields() {}

    static RawString input(Arguments given, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, OF_A_FIELD);
        Field.of(html, given::get).input();
        return html.done();
    }

    static RawString select(Arguments given, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, OF_A_FIELD + ((Collection<?>) given.get("options")).size() * Html.OF_AN_OPTION);
        Field.of(html, given::get).select();
        return html.done();
    }

    static RawString textarea(Arguments given, @TemplateAttribute("locale") Object locale) {
        Markup html = new Markup(locale, OF_A_FIELD);
        Field.of(html, given::get).textarea();
        return html.done();
    }
}
