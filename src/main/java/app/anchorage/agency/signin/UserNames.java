package app.anchorage.agency.signin;

import java.text.Normalizer;
import java.util.Locale;

/** User names: one spelling each, so that two people never look like one. */
final class UserNames {
    static final String FORM = "[a-z0-9][a-z0-9._@-]{1,79}";

    private UserNames() {}

    /** What was typed, as it is kept. */
    static String plain(String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
