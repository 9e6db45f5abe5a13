package app.anchorage.roster;

import app.anchorage.web.Texts;
import java.util.Locale;

/** A form's value that the roster cannot take: the field it belongs to and the words that say why. Nothing was written. */
public class Refused extends RuntimeException {
    private final String field;
    private final String key;
    private final transient Object[] args;

    public Refused(String field, String key, Object... args) {
        super(field + " " + key);
        this.field = field;
        this.key = key;
        this.args = args;
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args;
    }

    public String text(Locale locale) {
        return Texts.of(locale, key, args);
    }
}
