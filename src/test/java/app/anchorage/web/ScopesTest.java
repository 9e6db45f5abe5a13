package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.UserTagSectionHelper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopesTest {
    /** What a page holds. */
    public record Row(String name, Map<String, String> facts) {}

    private final Engine engine = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver()).addValueResolver(new Scopes())
            .addNamespaceResolver(new Optionals()).addSectionHelper(new UserTagSectionHelper.Factory("note", "note.html")).strictRendering(true).build();

    @Test
    void a_name_is_that_of_the_innermost_scope_which_has_it() {
        String page = "{#let name='let'}{#for row in rows}{row.name}/{name}/{row_count}/{title} {/for}{/let}{name}";
        assertThat(render(page)).isEqualTo("a/let/1/page b/let/2/page outer");
    }

    @Test
    void the_keys_of_a_value_are_no_names_of_the_scope() {
        assertThat(render("{#for row in rows}{row.facts.title}{#if row_hasNext},{/if}{/for}")).isEqualTo("A,B");
    }

    @Test
    void a_name_that_is_known_and_null_hides_the_outer_one() {
        assertThat(render("{#for name in nothing}[{name ?: '–'}]{/for}")).isEqualTo("[–]");
    }

    @Test
    void a_name_that_nobody_has_is_still_refused() {
        assertThatThrownBy(() -> render("{#for row in rows}{nmae}{/for}")).isInstanceOf(TemplateException.class).hasMessageContaining("nmae");
    }

    @Test
    void a_tag_sees_what_it_was_given_and_nothing_of_the_page() {
        engine.putTemplate("note.html", engine.parse("{#for i in 1}{opt:title.or('no title')}, {#if opt:hint}{hint}{#else}no hint{/if}{/for}"));
        assertThat(render("{#note hint=name /}; {#note title='T' /}")).isEqualTo("no title, outer; T, no hint");
    }

    private String render(String page) {
        Map<String, Object> data = new HashMap<>();
        data.put("title", "page");
        data.put("name", "outer");
        data.put("nothing", java.util.Arrays.asList((Object) null));
        data.put("rows", List.of(new Row("a", Map.of("title", "A")), new Row("b", Map.of("title", "B"))));
        return engine.parse(page).render(data);
    }
}
