package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final List<Choice> CHOICES = List.of(Choice.keyed("", "order_any"), Choice.plain(7, "<b>\"A\" & 'B'</b>"), Choice.plain(8, "小满"));

    @Test
    void the_chosen_one_is_marked_be_it_text_or_number() {
        assertThat(options("8")).contains("<option value=\"8\" selected>小满</option>").containsOnlyOnce("selected");
        assertThat(options(8L)).isEqualTo(options("8"));
        assertThat(options(null)).doesNotContain("selected");
        assertThat(options("")).contains("<option value=\"\" selected>");
    }

    @Test
    void names_are_words_and_never_markup() {
        assertThat(options("")).contains("<option value=\"7\">&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;</option>");
    }

    @Test
    void words_are_in_the_readers_language() {
        assertThat(Html.options(CHOICES, "", Locale.UK).toString()).contains(">" + Texts.of(Locale.UK, "order_any") + "<");
        assertThat(options("")).contains(">" + Texts.of(Locale.SIMPLIFIED_CHINESE, "order_any") + "<");
    }

    @Test
    void what_is_kept_from_page_to_page_is_the_same_in_either_language_whatever_is_chosen() {
        List<Choice> choices = new ArrayList<>(CHOICES);
        choices.add(Choice.plain("\">", "a value that has to be escaped"));
        choices.add(Choice.plain("null", "nothing"));
        Options kept = new Options(choices);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.UK, Locale.SIMPLIFIED_CHINESE)) {
            for (Object chosen : new Object[] {"", "7", 8L, "9", "8", "\">", null}) {
                Markup html = new Markup(locale, 0);
                kept.write(html, chosen);
                assertThat(html.done().toString()).isEqualTo(Html.options(choices, chosen, locale).toString());
            }
        }
    }

    private static String options(Object chosen) {
        return Html.options(CHOICES, chosen, null).toString();
    }
}
