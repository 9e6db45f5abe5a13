package app.anchorage.web;

import io.quarkus.qute.Booleans;
import java.util.Collection;
import java.util.function.Function;

/**
 * A form's field with its label, its value, and the note that says what is wrong with it or how it is filled in. What it is given is called as in the
 * tags of these names ({@code name}, {@code label}, {@code value}, {@code errors}, …), and null when it was not given.
 */
public final class Field {
    private final Function<String, Object> given;
    private final Markup html;
    private final Object id;
    private final String fault;

    private Field(Markup html, Function<String, Object> given) {
        this.given = given;
        this.html = html;
        this.id = or("id", given.apply("name"));
        this.fault = Formats.error((FormErrors) given.apply("errors"), given.apply("name").toString(), html.locale());
    }

    /** @param html where it is written to */
    public static Field of(Markup html, Function<String, Object> given) {
        return new Field(html, given);
    }

    public void input() {
        begin("<input", " type=\"").text(or("type", "text")).raw("\" value=\"").text(given.apply("value")).raw("\" class=\"form-control\"");
        required();
        attribute(" inputmode=\"", "mode");
        attribute(" maxlength=\"", "max");
        attribute(" accept=\"", "accept");
        attribute(" list=\"", "list");
        html.raw(" autocomplete=\"").text(or("autocomplete", "off")).raw("\"");
        described();
        end("\n");
    }

    /** {@code options} are {@link Options} or choices. */
    @SuppressWarnings("unchecked")
    public void select() {
        begin("<select", " class=\"form-select\"");
        required();
        described();
        html.raw("\n");
        if (given.apply("options") instanceof Options kept) {
            kept.write(html, or("value", ""));
        } else {
            Html.options(html, (Collection<Choice>) given.apply("options"), or("value", ""));
        }
        end("\n</select>\n");
    }

    public void textarea() {
        begin("<textarea", " rows=\"").text(or("rows", 2)).raw("\" maxlength=\"").text(or("max", 500)).raw("\" class=\"form-control\"");
        required();
        described();
        html.text(given.apply("value"));
        end("</textarea>\n");
    }

    private Object or(String name, Object otherwise) {
        Object value = given.apply(name);
        return value == null ? otherwise : value;
    }

    private boolean has(String name) {
        return !Booleans.isFalsy(given.apply(name));
    }

    private Markup begin(String element, String attributes) {
        html.raw(fault == null ? "<div class=\"field\">\n<label for=\"" : "<div class=\"field bad\">\n<label for=\"").text(id).raw("\">")
                .word(given.apply("label").toString()).raw("</label>\n");
        return html.raw(element).raw(" id=\"").text(id).raw("\" name=\"").text(given.apply("name")).raw("\"").raw(attributes);
    }

    private void attribute(String literal, String name) {
        if (has(name)) {
            html.raw(literal).text(given.apply(name)).raw("\"");
        }
    }

    private void required() {
        html.raw(has("required") ? " required" : "");
    }

    /** The end of the element's own tag: what is wrong is said in its note, and that it has one. */
    private void described() {
        html.raw(fault == null ? "" : " aria-invalid=\"true\"");
        if (fault != null || has("hint")) {
            html.raw(" aria-describedby=\"").text(id).raw("-note\"");
        }
        html.raw(">");
    }

    private void end(String element) {
        html.raw(element);
        if (fault != null) {
            html.raw("<div class=\"note fault\" id=\"").text(id).raw("-note\">").text(fault).raw("</div>");
        } else if (has("hint")) {
            html.raw("<div class=\"note\" id=\"").text(id).raw("-note\">").word(given.apply("hint").toString()).raw("</div>");
        }
        html.raw("\n</div>");
    }
}
