package app.anchorage.web;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Engine engine = Engine.builder().addDefaults().addNamespaceResolver(new TextsResolver()).build();

    @Test
    void speaks_english_to_the_english_and_chinese_to_all_others() {
        assertThat(Texts.of(UK, "statement_title")).isEqualTo("Statement");
        assertThat(Texts.of(SIMPLIFIED_CHINESE, "statement_title")).isEqualTo("结算单");
        assertThat(Texts.of(Locale.FRENCH, "statement_title")).isEqualTo("结算单");
    }

    @Test
    void a_missing_key_throws_in_tests() {
        assertThatThrownBy(() -> Texts.of(UK, "no_such_text")).hasMessageContaining("no_such_text");
    }

    @Test
    void both_languages_have_the_same_keys_and_every_text_can_be_formatted() {
        assertThat(Texts.keys(UK)).isEqualTo(Texts.keys(SIMPLIFIED_CHINESE)).isNotEmpty();
        assertThat(Texts.keys(UK)).allSatisfy(key -> {
            assertThat(Texts.of(UK, key, 1, 2, 3, 4, 5, 6, 7, 8)).isNotBlank().doesNotContain("{");
            assertThat(Texts.of(SIMPLIFIED_CHINESE, key, 1, 2, 3, 4, 5, 6, 7, 8)).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    void what_is_counted_is_one_or_many() {
        assertThat(Texts.of(UK, "schedule_minutes", 1)).isEqualTo("1 minute");
        assertThat(Texts.of(UK, "schedule_minutes", 0)).isEqualTo("0 minutes");
        assertThat(Texts.of(UK, "schedule_minutes", 1440)).isEqualTo("1,440 minutes");
        assertThat(Texts.of(UK, "schedule_unplaced", 1)).isEqualTo("1 contract slot has no session yet");
        assertThat(Texts.of(UK, "schedule_unplaced", 3)).isEqualTo("3 contract slots have no session yet");
        assertThat(Texts.of(UK, "schedule_notice_challenged", "a", "b", "c", "1")).as("a notice keeps text").endsWith("within 1 hour");
    }

    @Test
    void texts_stand_in_their_places_as_they_are_and_numbers_are_grouped() {
        Texts.keys(UK).stream().filter(key -> !Texts.of(UK, key, 1, 2, 3, 4, 5, 6, 7, 8).equals(Texts.of(UK, key))).forEach(key -> {
            Object[] texts = {"1", "2", "3", "4", "5", "6", "7", "8"};
            assertThat(Texts.of(UK, key, texts)).isEqualTo(Texts.of(UK, key, 1, 2, 3, 4, 5, 6, 7, 8));
            assertThat(Texts.of(SIMPLIFIED_CHINESE, key, texts)).isEqualTo(Texts.of(SIMPLIFIED_CHINESE, key, 1, 2, 3, 4, 5, 6, 7, 8));
        });
        assertThat(Texts.of(UK, "order_choose_one", "20260601’{0}")).contains("20260601’{0}");
        assertThat(Texts.of(UK, "statement_page", 1, 1234)).isEqualTo("Page 1 of 1,234");
    }

    @Test
    void whole_numbers_are_grouped_as_a_formatter_does() {
        for (Locale locale : List.of(UK, SIMPLIFIED_CHINESE)) {
            for (Object number : List.of(0, 7, -7, 999, 1_000, -1_000, 123_456, -123_456, 1_234_567L, Long.MAX_VALUE, Long.MIN_VALUE)) {
                assertThat(Sentence.of("{1} of {0}!", locale).say(number, "x")).isEqualTo(new MessageFormat("{1} of {0}!", locale).format(new Object[] {number, "x"}));
            }
        }
    }

    /** With 1 for every place no noun that is counted anywhere stands in the plural. */
    @Test
    void no_english_text_says_1_lines() {
        assertThat(Texts.keys(UK)).allSatisfy(key -> assertThat(Texts.of(UK, key, 1, 1, 1, 1, 1, 1, 1, 1))
                .doesNotContainPattern("(?<![0-9.,] of |[0-9.,])\\b1 (more |new |settled |ended |contract |sold |further )?"
                        + "(lines|rows|days|hours|minutes|orders|sub-orders|slots|sessions|places|products|parts|files|fields|columns|accounts|statements|merchants|anchors)\\b"));
    }

    @Test
    void templates_take_texts_in_their_own_locale() {
        var page = engine.parse("{t:statement_page(a, 3)}|{t:of(key)}").data("a", 1, "key", "statement_title");
        assertThat(page.render()).isEqualTo("第 1 / 3 页|结算单");
        assertThat(page.setAttribute("locale", "en").render()).isEqualTo("Page 1 of 3|Statement");
        assertThat(page.setLocale(UK).render()).isEqualTo("Page 1 of 3|Statement");
    }
}
