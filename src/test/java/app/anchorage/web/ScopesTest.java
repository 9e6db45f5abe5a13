package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.ValueResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ScopesTest {
    /** What a page holds. */
    public record Row(String name, Map<String, String> facts) {}

    private final List<String> asked = new ArrayList<>();

    private final Engine engine = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver()).addValueResolver(new Scopes()).addValueResolver(new Asked())
            .addNamespaceResolver(new Optionals()).addSectionHelper(new UserTagSectionHelper.Factory("note", "note.html")).strictRendering(true).build();

    /** Notes who is asked for a name that no resolver before it has. */
    private class Asked implements ValueResolver {
        @Override
        public int getPriority() {
            return Integer.MAX_VALUE - 1;
        }

        @Override
        public boolean appliesTo(EvalContext context) {
            if (!(context.getBase() instanceof Row)) {
                asked.add(context.getName());
            }
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            return Results.notFound(context);
        }
    }

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

    @Test
    void in_a_block_of_a_layout_every_name_is_found_without_asking_anybody_else() {
        layout();
        asked.clear();
        assertThat(render("{#include layout.html}{#for row in rows}{title}{row.name} {/for}{#head}{name}{/head}{/include}")).isEqualTo("outer|pagea pageb |let");
        assertThat(asked).isEmpty();
    }

    @Test
    void what_a_missing_value_would_have_is_no_name_of_a_scope() {
        layout();
        assertThat(render("{#include layout.html}{missing.title ?: '–'}{#head}{/head}{/include}")).isEqualTo("|–|let");
        assertThatThrownBy(() -> render("{#include layout.html}{missing.title}{#head}{/head}{/include}")).isInstanceOf(TemplateException.class)
                .hasMessageContaining("title");
    }

    private void layout() {
        engine.putTemplate("layout.html", engine.parse("{#insert head}{/insert}|{#insert /}|{#let name='let'}{name}{/let}"));
    }

    private String render(String page) {
        Map<String, Object> data = new HashMap<>();
        data.put("title", "page");
        data.put("name", "outer");
        data.put("missing", null);
        data.put("nothing", java.util.Arrays.asList((Object) null));
        data.put("rows", List.of(new Row("a", Map.of("title", "A")), new Row("b", Map.of("title", "B"))));
        return engine.parse(page).render(data);
    }
}
