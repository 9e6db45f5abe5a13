package app.anchorage.web;

/** One choice of a select field: a text key, or plain text such as a name. */
public record Choice(String value, String key, String text) {
    public static Choice keyed(String value, String textKey) {
        return new Choice(value, textKey, null);
    }

    public static Choice plain(Object value, String text) {
        return new Choice(value.toString(), null, text);
    }
}
