package app.anchorage.roster;

import app.anchorage.web.FormErrors;

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

    public FormErrors on(FormErrors errors) {
        return errors.add(field, key, args);
    }
}
