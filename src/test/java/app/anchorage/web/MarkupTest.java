package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.HtmlEscaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void text_is_escaped_as_templates_do_it() {
        for (String text : List.of("<script>alert('x')</script>", "\"a\" & 'b'", "&amp;", "星野 <", "", "plain")) {
            assertThat(new Markup(Locale.UK, 0).text(text).done().getValue()).isEqualTo(new HtmlEscaper(List.of()).map(text, null));
        }
        assertThat(new Markup(null, 0).text(null).text(7L).done().getValue()).isEqualTo("7");
    }

    @Test
    void amounts_days_and_words_are_in_the_readers_language() {
        assertThat(new Markup("en", 0).money(-5L).day(LocalDate.of(2026, 11, 22)).done().getValue()).contains("amount neg", "hidden", "−0.05", "22 Nov 2026");
        assertThat(new Markup(null, 0).money(null).badge("order_nobody", "wait").done().getValue()).isEqualTo("<span class=\"amount\">–</span><span class=\"state wait\">"
                + Texts.of(Locale.SIMPLIFIED_CHINESE, "order_nobody") + "</span>");
    }
}
