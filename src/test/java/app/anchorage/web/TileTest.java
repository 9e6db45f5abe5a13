package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import io.quarkus.qute.Engine;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.UserTagSectionHelper.Arguments;
import io.quarkus.qute.UserTagSectionHelper.Factory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TileTest {
    private final Engine engine = Engine.builder().addDefaults().addValueResolver(new Scopes()).addSectionHelper(new Factory("tile", "tile.html"))
            .addNamespaceResolver(new Optionals()).addNamespaceResolver(NamespaceResolver.builder("html").resolveAsync(context -> context.evaluate(context.getParams().get(0))
                    .thenApply(given -> Html.tile((Arguments) given, Locale.UK))).build()).build();

    TileTest() throws IOException {
        try (InputStream tag = TileTest.class.getResourceAsStream("/templates/tags/tile.html")) {
            engine.putTemplate("tile.html", engine.parse(new String(tag.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_tile_with_a_list_is_a_link_and_says_when_it_is_on() {
        assertThat(tile("{#tile l='web_filter' n=count href='/orders?a=1&b=\"2\"' /}")).isEqualTo("""
                <a class="tile" href="/orders?a=1&amp;b=&quot;2&quot;">
                <span class="l">Filter</span><span class="n">1,234</span><span class="h"></span>
                </a>""");
        assertThat(tile("{#tile l='web_filter' n=count href='/orders' on=true /}")).startsWith("<a class=\"tile on\" href=\"/orders\" aria-current=\"true\">");
        assertThat(tile("{#tile l='web_filter' n=count href='/orders' on=false /}")).startsWith("<a class=\"tile\" href=\"/orders\">");
    }

    @Test
    void a_tile_without_a_list_leads_nowhere() {
        assertThat(tile("{#tile l='web_filter' n=count /}")).startsWith("<div class=\"tile\">").endsWith("</div>").doesNotContain("<a ", "aria-current");
    }

    @Test
    void its_figure_is_money_a_count_or_a_word_and_never_markup() {
        assertThat(tile("{#tile l='web_filter' n=debt /}")).contains("<span class=\"n neg\">−12.34</span>");
        assertThat(tile("{#tile l='web_filter' n=fee /}")).contains("<span class=\"n\">12.34</span>");
        assertThat(tile("{#tile l='web_filter' n=word /}")).contains("<span class=\"n\">&lt;b&gt;</span>").doesNotContain("<b>");
    }

    private String tile(String tag) {
        return engine.parse(tag).render(Map.of("count", 1_234, "debt", Money.fen(-1_234), "fee", Money.fen(1_234), "word", "<b>")).strip();
    }
}
