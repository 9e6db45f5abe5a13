package app.anchorage.sheet;

import app.anchorage.web.Texts;
import java.util.Locale;

/** One thing that confirming an import would do. */
public interface Change {
    /** The texts key that says it, with {@link #args()}. */
    String key();

    Object[] args();

    /** Whether the row makes something that was not there. */
    default boolean makesNew() {
        return false;
    }

    default String text(Locale locale) {
        return Texts.of(locale, key(), args());
    }
}
