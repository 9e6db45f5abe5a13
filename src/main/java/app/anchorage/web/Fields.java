package app.anchorage.web;

import io.quarkus.qute.Booleans;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.UserTagSectionHelper.Arguments;
import java.util.Collection;

/**
 * {@code {fields:…(_args)}} in the tags of those names: a form's field with its label, its value, and the note that says what is wrong with it or how it
 * is filled in. Every page with a filter has a dozen, so each is written in one go.
 */
@TemplateExtension(namespace = "fields")
public final class Fields {
    private static final int OF_A_FIELD = 320;

    private Fields() {}

    static RawString input(Arguments given, @TemplateAttribute("locale") Object locale) {
        Field field = new Field(given, locale, OF_A_FIELD);
        field.begin("<input", " type=\"").text(field.or("type", "text")).raw("\" value=\"").text(given.get("value")).raw("\" class=\"form-control\"");
        field.required();
        field.attribute(" inputmode=\"", "mode");
        field.attribute(" maxlength=\"", "max");
        field.attribute(" accept=\"", "accept");
        field.attribute(" list=\"", "list");
        field.html.raw(" autocomplete=\"").text(field.or("autocomplete", "off")).raw("\"");
        field.described();
        return field.end("\n");
    }

    @SuppressWarnings("unchecked")
    static RawString select(Arguments given, @TemplateAttribute("locale") Object locale) {
        Collection<Choice> choices = (Collection<Choice>) given.get("options");
        Field field = new Field(given, locale, OF_A_FIELD + choices.size() * Html.OF_AN_OPTION);
        field.begin("<select", " class=\"form-select\"");
        field.required();
        field.described();
        Html.options(field.html.raw("\n"), choices, field.or("value", ""));
        return field.end("\n</select>\n");
    }

    static RawString textarea(Arguments given, @TemplateAttribute("locale") Object locale) {
        Field field = new Field(given, locale, OF_A_FIELD);
        field.begin("<textarea", " rows=\"").text(field.or("rows", 2)).raw("\" maxlength=\"").text(field.or("max", 500)).raw("\" class=\"form-control\"");
        field.required();
        field.described();
        field.html.text(given.get("value"));
        return field.end("</textarea>\n");
    }

    /** What all kinds of fields have; a tag's attribute that is null was not given. */
    private static final class Field {
        private final Arguments given;
        private final Markup html;
        private final Object id;
        private final String fault;

        Field(Arguments given, Object locale, int size) {
            this.given = given;
            this.html = new Markup(locale, size);
            this.id = or("id", given.get("name"));
            this.fault = Formats.error((FormErrors) given.get("errors"), given.get("name").toString(), locale);
        }

        Object or(String name, Object otherwise) {
            Object value = given.get(name);
            return value == null ? otherwise : value;
        }

        private boolean has(String name) {
            return !Booleans.isFalsy(given.get(name));
        }

        Markup begin(String element, String attributes) {
            html.raw(fault == null ? "<div class=\"field\">\n<label for=\"" : "<div class=\"field bad\">\n<label for=\"").text(id).raw("\">")
                    .word(given.get("label").toString()).raw("</label>\n");
            return html.raw(element).raw(" id=\"").text(id).raw("\" name=\"").text(given.get("name")).raw("\"").raw(attributes);
        }

        void attribute(String literal, String name) {
            if (has(name)) {
                html.raw(literal).text(given.get(name)).raw("\"");
            }
        }

        void required() {
            html.raw(has("required") ? " required" : "");
        }

        /** The end of the element's own tag: what is wrong is said in its note, and that it has one. */
        void described() {
            html.raw(fault == null ? "" : " aria-invalid=\"true\"");
            if (fault != null || has("hint")) {
                html.raw(" aria-describedby=\"").text(id).raw("-note\"");
            }
            html.raw(">");
        }

        RawString end(String element) {
            html.raw(element);
            if (fault != null) {
                html.raw("<div class=\"note fault\" id=\"").text(id).raw("-note\">").text(fault).raw("</div>");
            } else if (has("hint")) {
                html.raw("<div class=\"note\" id=\"").text(id).raw("-note\">").word(given.get("hint").toString()).raw("</div>");
            }
            return html.raw("\n</div>").done();
        }
    }
}
