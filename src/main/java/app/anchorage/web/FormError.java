package app.anchorage.web;

import java.util.List;
import java.util.Locale;

/** What is wrong with one field, as a text key with arguments. */
public record FormError(String field, String key, List<Object> args) {
    public String text(Locale locale) {
        return Texts.of(locale, key, args.toArray());
    }
}
