package app.anchorage.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a select field offers that is kept from page to page: a long list is written once for each language, and what is chosen is marked in it. */
public final class Options {
    private final List<Choice> choices;
    private final Map<Locale, Written> languages = new ConcurrentHashMap<>();

    /** @param places where the option of a value begins */
    private record Written(String html, Map<String, Integer> places) {}

    public Options(List<Choice> choices) {
        this.choices = List.copyOf(choices);
    }

    public List<Choice> choices() {
        return choices;
    }

    /** As {@link Html#options} writes it. */
    void write(Markup html, Object chosen) {
        Written all = languages.computeIfAbsent(html.locale(), this::in);
        Integer place = chosen == null ? null : all.places().get(chosen.toString());
        if (place == null) {
            html.raw(all.html());
        } else {
            int mark = all.html().indexOf("\">", place) + 1;
            html.written(all.html(), 0, mark).raw(Html.SELECTED).written(all.html(), mark, all.html().length());
        }
    }

    private Written in(Locale locale) {
        Markup html = new Markup(locale, choices.size() * Html.OF_AN_OPTION);
        Map<String, Integer> places = new HashMap<>();
        choices.forEach(choice -> {
            places.putIfAbsent(choice.value(), html.length());
            Html.options(html, List.of(choice), null);
        });
        return new Written(html.done().getValue(), places);
    }
}
