package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.UserTagSectionHelper.Arguments;
import io.quarkus.qute.UserTagSectionHelper.Factory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final List<Choice> CHOICES = List.of(Choice.plain(7, "A & B"), Choice.plain(8, "小满"));

    private final Engine engine = Engine.builder().addDefaults().addValueResolver(new Scopes()).addSectionHelper(new Factory("field", "field.html"))
            .addSectionHelper(new Factory("select", "select.html")).addSectionHelper(new Factory("textarea", "textarea.html"))
            .addNamespaceResolver(NamespaceResolver.builder("fields").resolveAsync(FieldsTest::written).build()).build();

    FieldsTest() {
        List.of("input", "select", "textarea").forEach(name ->
                engine.putTemplate((name.equals("input") ? "field" : name) + ".html", engine.parse("{fields:" + name + "(_args)}")));
    }

    private static CompletionStage<Object> written(EvalContext context) {
        return context.evaluate(context.getParams().get(0)).thenCompose(given -> CompletedStage.of(switch (context.getName()) {
            case "input" -> Fields.input((Arguments) given, Locale.UK);
            case "select" -> Fields.select((Arguments) given, Locale.UK);
            default -> Fields.textarea((Arguments) given, Locale.UK);
        }));
    }

    @Test
    void a_field_has_its_label_and_what_was_asked_for() {
        assertThat(page("{#field name='q' label='web_filter' /}")).isEqualTo("""
                <div class="field">
                <label for="q">Filter</label>
                <input id="q" name="q" type="text" value="" class="form-control" autocomplete="off">

                </div>""");
        assertThat(page("{#field name='q' id='q2' label='web_filter' type='date' mode='numeric' max=9 accept='.csv' list='all' autocomplete='name' required=true value=7 /}"))
                .contains("<label for=\"q2\">", "<input id=\"q2\" name=\"q\" type=\"date\" value=\"7\" class=\"form-control\" required inputmode=\"numeric\""
                        + " maxlength=\"9\" accept=\".csv\" list=\"all\" autocomplete=\"name\">");
    }

    @Test
    void what_people_wrote_stays_text() {
        assertThat(page("{#field name='q' label='web_filter' value=evil /}")).contains("value=\"&lt;b&gt;&quot;&#39;&amp;\"").doesNotContain("<b>");
        assertThat(page("{#textarea name='q' label='web_filter' value=evil /}")).contains(">&lt;b&gt;&quot;&#39;&amp;</textarea>").doesNotContain("<b>");
        assertThat(page("{#select name='q' label='web_filter' options=choices errors=evilErrors /}")).contains(">A &amp; B<").doesNotContain("<b>");
    }

    @Test
    void what_is_wrong_stands_in_the_note_and_the_hint_where_nothing_is() {
        String hint = page("{#textarea name='q' label='web_filter' hint='web_reset' errors=none rows=4 /}");
        assertThat(hint).contains("<div class=\"field\">", "rows=\"4\" maxlength=\"500\"", " aria-describedby=\"q-note\">", "<div class=\"note\" id=\"q-note\">" + word("web_reset") + "</div>");
        for (String tag : List.of("field", "select", "textarea")) {
            String fault = page("{#" + tag + " name='q' label='web_filter' hint='web_reset' options=choices errors=errors /}");
            assertThat(fault).contains("<div class=\"field bad\">", " aria-invalid=\"true\" aria-describedby=\"q-note\">",
                    "<div class=\"note fault\" id=\"q-note\">" + word("web_required") + "</div>").doesNotContain(word("web_reset"));
            assertThat(page("{#" + tag + " name='other' label='web_filter' options=choices errors=errors /}")).doesNotContain("aria-invalid", "note");
        }
    }

    @Test
    void the_chosen_one_is_marked() {
        assertThat(page("{#select name='q' label='web_filter' options=choices value=8 required=true /}")).contains("""
                <select id="q" name="q" class="form-select" required>
                <option value="7">A &amp; B</option><option value="8" selected>小满</option>
                </select>
                """);
    }

    private static String word(String key) {
        return Texts.of(Locale.UK, key);
    }

    private String page(String page) {
        Map<String, Object> data = new HashMap<>(Map.of("evil", "<b>\"'&", "choices", CHOICES, "none", FormErrors.none()));
        data.put("errors", FormErrors.none().add("q", "web_required"));
        data.put("evilErrors", FormErrors.none().add("q", "web_filter_choice", "<b>"));
        return engine.parse(page).render(data);
    }
}
