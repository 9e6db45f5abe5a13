package app.anchorage.web;

import java.util.Locale;

/** A rule of the trade forbids what was asked: nothing is done, and a page (409) says which rule. */
public class BrokenRule extends RuntimeException {
    private final String textKey;
    private final Object[] args;
    private String back;

    public BrokenRule(String textKey, Object... args) {
        super(textKey);
        this.textKey = textKey;
        this.args = args.clone();
    }

    /** Where the page leads back to; without it, the front page. */
    public BrokenRule back(String path) {
        back = path;
        return this;
    }

    public String back() {
        return back;
    }

    public String textKey() {
        return textKey;
    }

    /** What goes into the text. */
    public Object[] args() {
        return args.clone();
    }

    public String text(Locale locale) {
        return Texts.of(locale, textKey, args);
    }
}
