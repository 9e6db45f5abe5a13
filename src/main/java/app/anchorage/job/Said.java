package app.anchorage.job;

import app.anchorage.web.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A sentence kept for people of either language: a text's key and what goes into it. */
public record Said(String key, List<String> args) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Said of(String key, Object... args) {
        return new Said(key, Arrays.stream(args).map(arg -> arg == null ? "" : arg.toString()).toList());
    }

    /** Nothing where the text has no such part. */
    public String arg(int index) {
        return index < args.size() ? args.get(index) : "";
    }

    public String in(Locale locale) {
        return Texts.of(locale, key, args.toArray());
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Said parse(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Said.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
